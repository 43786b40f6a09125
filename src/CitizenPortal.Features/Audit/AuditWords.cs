using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Audit;

/// <summary>What the codes of the trail are called on the screen.</summary>
public static class AuditWords
{
    public static string Act(AuditArea area, string act) => area switch
    {
        AuditArea.Case when Enum.TryParse<Verb>(act, out var verb) => Say.Journey[$"Verb.{verb}"],
        AuditArea.Account when Enum.TryParse<AccountEventKind>(act, out var kind) => Say.Accounts[$"Event.{kind}"],
        AuditArea.Sealed when Enum.TryParse<SealedVerb>(act, out var verb) => Say.SealedDesk[$"Verb.{verb}"],
        _ => Say.Audit[$"Act.{act}"],
    };

    internal static AuditRowView View(AuditRow row, int times, ReferenceEdition book) =>
        new(row.Id, row.At, Act(row.Area, row.Act), row.IsErased ? Say.Audit["Erased"] : row.ActorName, row.Case, row.SubjectName)
        {
            Target = Target(row, book), Detail = Detail(row, book), Reason = row.Reason, Session = row.Session, Times = times,
        };

    private static string? Target(AuditRow row, ReferenceEdition book) => row switch
    {
        { Act: nameof(AuditAct.ReadQueue), Target: { } queue } => Say.Desk[$"Queue.{queue}"],
        { Act: nameof(AuditAct.ChangeWording), Target: { } letter } => Say.Letters[$"Kind.{letter}"],
        { Target: { } code } => AgencyOr(code, book),
        _ => null,
    };

    private static string? Detail(AuditRow row, ReferenceEdition book) => row switch
    {
        { Area: AuditArea.Case, Detail: { } detail } when detail.Split(' ') is [var number, var from, _, var to] && Enum.TryParse<QuestionState>(from, out var before) && Enum.TryParse<QuestionState>(to, out var after) =>
            $"{number} {Say.Journey[$"State.{before}"]} → {Say.Journey[$"State.{after}"]}",
        { Act: nameof(AuditAct.DecideRestriction) } => Say.Intake[row.Detail == "-" ? "Restrict.Lifted" : "Restrict.Upheld"],
        { Area: AuditArea.Sealed, Detail: { } detail } when detail.Split(' ') is [var number, var from, _, var to] && Enum.TryParse<SealedState>(from, out var before) && Enum.TryParse<SealedState>(to, out var after) =>
            $"{number} {Say.SealedDesk[$"State.{before}"]} → {Say.SealedDesk[$"State.{after}"]}",
        { Act: nameof(AuditAct.CallResident) } => Say.Audit[row.Detail == "+" ? "Reached" : "NotReached"],
        { Act: nameof(AuditAct.ChangeWording) or nameof(AuditAct.ChangeRoster) or nameof(AuditAct.SettleLetter), Detail: { } change } => Say.Audit[$"Change.{change}"],
        { Area: AuditArea.Account, Detail: { } detail } => string.Join(' ', detail.Split(' ').Select(word => OfAccount(word, book))),
        _ => row.Detail,
    };

    /// <summary>A duty, a field or an agency among the words of an act on an account, with the comma that may follow it.</summary>
    private static string OfAccount(string word, ReferenceEdition book)
    {
        var (code, rest) = word.EndsWith(',') ? (word[..^1], ",") : (word, "");
        return (Enum.TryParse<Duty>(code, out var duty) && duty.ToString() == code ? Say.Journey[$"Duty.{duty}"] : Say.Accounts.Has($"Changed.{code}") ? Say.Accounts[$"Changed.{code}"] : AgencyOr(code, book)) + rest;
    }

    private static string AgencyOr(string code, ReferenceEdition book) => book.Agencies.ContainsKey(code) ? book.AgencyName(code) : code;
}
