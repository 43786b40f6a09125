using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Desk;

/// <summary>Turns the codes of an event into what people read. The answer as it stands is shown once, beside the history and not in it.</summary>
internal static class EventNames
{
    public static CaseEventView View(QuestionEvent e, string? answer, ReferenceEdition book) => new(e.Verb, e.At, e.ActorName, e.ActorAgency is null ? null : book.AgencyName(e.ActorAgency))
    {
        Object = ObjectOf(e, book),
        Reason = ReasonOf(e, book),
        Words = e.Verb is Verb.MarkOutdated or Verb.Assign or Verb.Decide or Verb.ForwardByLetter or Verb.FollowAnswer || e.Words == answer ? null : e.Words,
        NewPromise = e.PromisedAfter != e.PromisedBefore ? e.PromisedAfter : null,
        NewHolderDue = e.HolderDueAfter != e.HolderDueBefore ? e.HolderDueAfter : null,
        NewReply = e.ReplyAfter != e.ReplyBefore ? e.ReplyAfter : null,
    };

    private static string? ObjectOf(QuestionEvent e, ReferenceEdition book) => e.Verb switch
    {
        Verb.Route or Verb.Decide or Verb.Succeed => book.AgencyName(e.HolderAfter),
        Verb.Assign or Verb.ForwardByLetter => e.Words,
        Verb.HandOver or Verb.Merge or Verb.Split or Verb.Register => e.Reason,
        Verb.MarkOutdated => e.Words,
        Verb.RequestOpinion or Verb.GiveOpinion or Verb.WithdrawOpinion => book.AgencyName(e.Reason),
        Verb.Escalate => Known($"Target.{e.Reason}", e.Reason),
        _ => null,
    };

    private static string? ReasonOf(QuestionEvent e, ReferenceEdition book) => e.Verb switch
    {
        Verb.Decline when DeclineReasons.Known(e.Reason) => Say.Journey[$"Decline.Reason.{e.Reason}"],
        Verb.LeaveOut => Known($"LeftOut.{e.Reason}", e.Reason),
        Verb.Ask => Known($"Entry.{e.Reason}", null),
        Verb.Guide => book.Guides.FirstOrDefault(g => g.Code == e.Reason)?.Name ?? e.Reason,
        Verb.SendBack => Say.Desk.Format("Event.Proposed", book.AgencyName(e.Reason)),
        Verb.Flag => FlagWords(e.Reason, book),
        Verb.NameCause => Known($"Cause.{e.Reason}", e.Reason),
        Verb.Withdraw => Known($"Withdraw.Reason.{e.Reason}", e.Reason),
        Verb.Correct => Known($"Breach.{e.Reason}", e.Reason),
        Verb.MarkOutdated => e.Reason,
        Verb.Decide or Verb.ForwardByLetter => Say.Desk.Format("Event.Document", e.Reason),
        Verb.Succeed => Say.Organisation.Format("Event.Days", e.Reason),
        Verb.RequestReopen => Say.Desk[e.Reason == "1" ? "Event.Instance1" : "Event.Instance2"],
        Verb.Approve => ApprovalOf(e, book),
        Verb.SendTemplate => TemplateLeave.Parse(e.Reason) is { } leave ? RecordWords.Of(leave) : null,
        Verb.Extend when DateOnly.TryParse(e.Reason, System.Globalization.CultureInfo.InvariantCulture, out var old) => Say.Desk.Format("Event.OldPromise", WrittenDay.Day(old)),
        _ => null,
    };

    /// <summary>By whose leave, and what work was promised with it.</summary>
    private static string? ApprovalOf(QuestionEvent e, ReferenceEdition book)
    {
        string?[] lines =
        [
            e.Reason is null ? null : e.Reason == Question.HeadHimself ? Say.Record["Record.ByHead"] : Say.CasePage.Format("Delegation.Event", e.Reason),
            e.Work is { } work ? Say.Desk.Format("Event.Work", work.Work, book.AgencyName(work.Agency), WrittenDay.Day(work.On)) : null,
        ];
        return string.Join('\n', lines.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    /// <summary>A flag's reason is a key of ours, a guide to a body outside, or the words of the label map.</summary>
    private static string? FlagWords(string? reason, ReferenceEdition book) =>
        reason?.StartsWith(GuidePrefix, StringComparison.Ordinal) == true
            ? book.Guides.FirstOrDefault(g => g.Code == reason[GuidePrefix.Length..])?.Name ?? reason
            : Known(reason ?? "", reason);

    private const string GuidePrefix = "guide:";

    private static string? Known(string key, string? otherwise) => Say.Journey.Has(key) ? Say.Journey[key] : otherwise;
}
