using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Reading.Similar;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Puts the page of a case together: what it says depends only on what its viewer may see and on the office day.</summary>
public sealed class CasePageBuilder(ReferenceEdition book, Moment now)
{
    private readonly CaseWords _words = new(book);

    public CasePageView Build(CaseView found, IReadOnlyList<SimilarCaseView> related, SupplementFormView? supplement, bool justSent) => new()
    {
        Reference = found.Reference,
        Title = found.Words is not null ? CaseTitle.Of(found.Words).Title : found.Topic is null ? Say.Public["Case.Untitled"] : book.TopicName(found.Topic),
        Tag = _words.Tag(StandingOf(found), found.Lead, found.IsOwn),
        Facts = Facts(found),
        Notice = Notice(found),
        Outcome = Outcome(found),
        Asker = found.IsOwn ? Say.Public["Case.You"] : _words.Asker(found.Locality),
        Words = found.Words,
        Promise = found.Work is { } work ? Promise(work) : null,
        Answer = found.Answer is null ? null : Answer(found.Answer, Answerer(found), found.AnsweredAt) with
        {
            LegalTitle = Say.Record["Citations.Title"],
            LegalReferences = [.. found.Record?.Citations.Select(c => new LegalReference(c.Text, c.Link)) ?? []],
            Document = found.Record?.Document is { } document ? RecordWords.Of(document) : null,
        },
        Outdated = found.Record?.Change is { } change ? new OutdatedView(change.On, change.ReplacedBy, change.NewerCase is { } newer ? Links.Case(newer) : null) : null,
        Next = new NextSteps(book, now).Of(found),
        DueSteps = QuestionJourney.IsOpen(found.State) ? DueWords.Of(found.PromiseSteps) : [],
        Timeline = [.. found.Steps.Select(step => Entry(step, found))],
        Related = [.. related.Select(one => new PageLink(CaseTitle.Of(one.Excerpt).Title, Links.Case(one.Reference)))],
        Supplement = supplement,
        Parts = [.. found.Parts.Select(part => new CasePartRow(part.Reference, Links.Case(part.Reference), CaseTitle.Of(part.Words).Title, _words.Tag(part.State, part.Lead, own: true), part.IsWhole))],
        Asked = found.State == QuestionState.AwaitingCitizen ? found.Steps.LastOrDefault(s => s.Verb == Verb.AskBack)?.Words : null,
        TrackHref = Links.Track(found.Reference),
        IsOwn = found.IsOwn,
        JustSent = justSent,
    };

    public AnswerText Answer(string text, string agency, DateTimeOffset? at) => new(
        Say.Public["Case.Answer"], book.AgencyFullName(agency), text,
        at is { } day ? Shown.Day(day) : "", at is { } iso ? Shown.Iso(DeadlineClock.DayOf(iso)) : "");

    private string[] Facts(CaseView found) =>
    [
        .. new[]
        {
            found.Topic is null || found.Words is null ? null : book.TopicName(found.Topic),
            found.Locality is null ? null : book.LocalityName(found.Locality),
            Say.Public.Format("Case.ReceivedOn", Shown.Day(found.ReceivedAt)),
        }.OfType<string>(),
    ];

    /// <summary>To its asker a merged case is being worked on, and answered, with the other one.</summary>
    private static QuestionState StandingOf(CaseView found) =>
        !found.IsMerged ? found.State : found.Answer is null ? QuestionState.InProgress : QuestionState.Answered;

    private static string Answerer(CaseView found) =>
        (found.IsMerged ? found.Steps.LastOrDefault(s => s.Verb == Verb.FollowAnswer)?.Agency : null) ?? found.AnsweredBy ?? found.Coordinator;

    private static string? Notice(CaseView found) => found switch
    {
        { IsOwn: true, IsMerged: true } => Say.Public[found.Answer is null ? "Case.Merged" : "Case.MergedAnswered"],
        { IsOwn: true, State: QuestionState.Published } => null,
        { IsOwn: true } => Say.Public["Case.OnlyYou"],
        { Sight: Sight.Trace } => Say.Public["Case.Trace"],
        { IsImported: true } => Say.Public["Case.Imported"],
        _ => null,
    };

    private static CaseOutcome? Outcome(CaseView found) => found.Steps.LastOrDefault(s => s.Verb is Verb.Decline or Verb.Guide) is { Words: { } words } step
        ? (found.State, step.Verb) switch
        {
            (QuestionState.Declined, Verb.Decline) => new CaseOutcome(Say.Public["Case.WhyDeclined"], string.Join('\n', new[] { Reason(step), words }.OfType<string>())),
            (QuestionState.Guided, Verb.Guide) => new CaseOutcome(Say.Public["Case.GuidedTo"], words),
            _ => null,
        }
        : null;

    private static string? Reason(CaseStepView step) => step switch
    {
        { Verb: Verb.Decline, Reason: { } code } => Say.Public[$"Decline.{code}"],
        { Verb: Verb.Correct, Reason: { } breach } => Say.Public[$"Breach.{breach}"],
        _ => null,
    };

    private PromiseBoxView Promise(PromisedWorkView work) => new(
        work.Work,
        Say.Public.Format("Promise.By", book.AgencyName(work.Agency), Shown.Day(work.On)),
        work.IsKept switch
        {
            true => new TagLabel(Say.Public["Promise.Kept"], Tone.Good),
            false => new TagLabel(Say.Public["Promise.Missed"], Tone.Bad),
            null => new TagLabel(Say.Public["Promise.Open"], Tone.Wait),
        });

    private TimelineEntry Entry(CaseStepView step, CaseView found)
    {
        return new TimelineEntry(
            Shown.Minute(step.At), Shown.Iso(step.At),
            Say.Public.Format($"Step.{step.Verb}", book.AgencyName(step.Agency ?? found.Lead)),
            null,
            step.Words ?? Reason(step),
            step.Verb switch
            {
                Verb.Approve or Verb.SendTemplate or Verb.Publish or Verb.PromiseKept or Verb.FollowAnswer => Tone.Good,
                Verb.AskBack => Tone.Wait,
                Verb.Decline or Verb.SendBack or Verb.PromiseMissed or Verb.RefuseReopen => Tone.Warn,
                _ => Tone.Info,
            });
    }
}
