using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Audit;

/// <summary>What the codes of the trail are called on the screen.</summary>
public static class AuditWords
{
    public static string Act(AuditArea area, string act) => area switch
    {
        AuditArea.Case when Enum.TryParse<Verb>(act, out var verb) => Say.Journey[$"Verb.{verb}"],
        AuditArea.Account when Enum.TryParse<AccountEventKind>(act, out var kind) => Say.Accounts[$"Event.{kind}"],
        _ => Say.Audit[$"Act.{act}"],
    };

    /// <summary>A sweep and a command have no name of a person.</summary>
    public static string? Actor(AuditRowView row) => row.IsErased ? Say.Audit["Erased"] : row.Actor;

    public static string? Detail(AuditRowView row) => row switch
    {
        { Area: AuditArea.Case, Detail: { } detail } when detail.Split(' ') is [var number, var from, _, var to] && Enum.TryParse<QuestionState>(from, out var before) && Enum.TryParse<QuestionState>(to, out var after) =>
            $"{number} {Say.Journey[$"State.{before}"]} → {Say.Journey[$"State.{after}"]}",
        { Act: nameof(AuditAct.CallResident) } => Say.Audit[row.Detail == "+" ? "Reached" : "NotReached"],
        { Act: nameof(AuditAct.ChangeWording) or nameof(AuditAct.ChangeRoster) or nameof(AuditAct.SettleLetter), Detail: { } change } => Say.Audit[$"Change.{change}"],
        _ => row.Detail,
    };
}
