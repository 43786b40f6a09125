using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Panels;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Desk;

/// <summary>Why an act did not happen, as errors that point at the panel or field where it was tried.</summary>
public static class Failures
{
    public static bool IsExpected(Exception failure) => failure is ValidationException or RefusedException or DbUpdateConcurrencyException;

    public static IReadOnlyList<FieldError> Of(Verb verb, Exception failure) => failure switch
    {
        ValidationException invalid => [.. invalid.Errors.Select(e => new FieldError(PanelIds.Field(verb is Verb.Draft or Verb.SendTemplate ? Verb.Submit : verb, e.PropertyName), e.ErrorMessage)).Distinct()],
        RefusedException refused => [.. refused.Refusals.Select(no => new FieldError(Field(verb, no), RefusalWords.Of(no))).Distinct()],
        _ => [new FieldError(Place(verb), Say.Desk["Conflict.Message"])],
    };

    public static IReadOnlyList<FieldError> Of(Verb verb, string message) => [new FieldError(Place(verb), message)];

    /// <summary>What could not be read at all, at the field it was typed in.</summary>
    public static IReadOnlyList<FieldError> Of(Verb verb, IReadOnlyList<FieldError> unread) =>
        [.. unread.Select(e => e with { FieldId = e.FieldId.Length == 0 ? Place(verb) : PanelIds.Field(verb, e.FieldId.Split('.')[^1].Split('[')[0]) })];

    private static string Field(Verb verb, Refusal no) => no.Code switch
    {
        RefusalCode.NeedsApproverConsent => PanelIds.Field(verb, "ConsentOf"),
        RefusalCode.NotThatAgency or RefusalCode.OpinionAsked when verb == Verb.RequestOpinion => PanelIds.Field(verb, "Agency"),
        RefusalCode.NotTheOlder or RefusalCode.TargetClosed or RefusalCode.AskerObjected when verb == Verb.Merge => PanelIds.Field(verb, "Target"),
        RefusalCode.NoOpinionOpen => PanelIds.Field(verb, "Agency"),
        RefusalCode.LetterDate => PanelIds.Field(verb, "SentOn"),
        RefusalCode.NotThatPerson => PanelIds.Field(verb, "OfficialId"),
        RefusalCode.NotThatAgency => PanelIds.Field(verb, "ProposedAgency"),
        RefusalCode.CauseMissing => PanelIds.Panel(Verb.NameCause),
        RefusalCode.NoWorkPromise when verb == Verb.Approve => PanelIds.Field(verb, "WorkOn"),
        RefusalCode.ExtensionTooLong => PanelIds.Field(verb, "Days"),
        RefusalCode.NeedsHigherConsent => PanelIds.Field(verb, "ConsentDocument"),
        RefusalCode.KeptWithoutReason => PanelIds.Field(verb, "KeptBecause"),
        RefusalCode.PersonalDataLeft when verb == Verb.Publish => PanelIds.Panel(Verb.Redact),
        RefusalCode.NoText when verb is not (Verb.Redact or Verb.RedactAnswer or Verb.SendTemplate) => PanelIds.Field(verb, "Words"),
        _ => Place(verb),
    };

    private static string Place(Verb verb) => verb switch
    {
        Verb.Draft or Verb.Submit or Verb.SendTemplate => PanelIds.Field(Verb.Submit, "Text"),
        Verb.Accept or Verb.Take or Verb.Review or Verb.Approve or Verb.Publish => "viec-can-lam",
        _ => PanelIds.Panel(verb),
    };
}
