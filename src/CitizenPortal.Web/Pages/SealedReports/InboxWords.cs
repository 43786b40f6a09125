using CitizenPortal.Components.Public;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.SealedReports.Track;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>The inbox in words: who acts next and by when.</summary>
internal static class InboxWords
{
    public static InboxPageView View(InboxView report, ReferenceEdition book, string secret) => new(
        Links.SealedInbox, Links.NeutralPage, report.Reference, secret, Status(report), book.AgencyFullName(report.Body), report.Text,
        [.. report.Entries.Select(e => new InboxItem(Say.Sealed[$"Inbox.Verb.{e.Verb}"], Shown.Day(DeadlineClock.DayOf(e.At)), e.Words, e.Verb is SealedVerb.Send or SealedVerb.Answer))])
    {
        MayWrite = report.State != SealedState.Concluded,
        IsAsked = report.State == SealedState.AwaitingSender,
    };

    private static string Status(InboxView report) => report.State switch
    {
        SealedState.Received => Say.Sealed.Format("Status.Received", Shown.Day(report.AcknowledgeBy)),
        SealedState.AwaitingSender => Say.Sealed["Status.AwaitingSender"],
        SealedState.Concluded => Say.Sealed.Format("Status.Concluded", Say.Sealed[$"Outcome.{report.Outcome}"]),
        _ => Say.Sealed.Format("Status.UnderWay", Shown.Day(report.ConcludeBy)),
    };
}
