using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Letters;

/// <summary>The address under which people know the portal; never taken from a request.</summary>
public sealed record LetterSite(string PublicBaseUrl, string? ReplyTo = null)
{
    public const string StopPath = "/ngung-nhac/";
    public const string RatePath = "/dg/";

    public string Link(string path) => PublicBaseUrl.TrimEnd('/') + path;
}

/// <summary>Turns the facts kept with a letter into what its component draws, with the names of the present edition.</summary>
public sealed class LetterComposer(ReferenceBook book, LetterSite site)
{
    /// <summary>With a wording of the office the letter has its paragraphs; <paramref name="token"/> is the one that ends reminders.</summary>
    public LetterView Compose(string letter, LetterFacts facts, string? addressee, LetterWording? wording = null, string? token = null, string? actPath = null, string? ratePath = null)
    {
        var view = BuiltIn(letter, facts, addressee) with { StopLink = token is null ? null : site.Link(LetterSite.StopPath + token), ReplyTo = site.ReplyTo, ActLink = actPath is null ? null : site.Link(actPath), RateLink = ratePath is null ? null : site.Link(ratePath) };
        return wording is null
            ? view
            : view with { Subject = $"{Say.Letters["Subject.Prefix"]} {WordingText.Fill(wording.Subject, view)}", Paragraphs = WordingText.Paragraphs(wording.Body, view) };
    }

    private LetterView BuiltIn(string letter, LetterFacts facts, string? addressee)
    {
        var edition = book.Current;
        return new LetterView(letter, facts.Reference, SubjectOf(letter, facts))
        {
            Addressee = addressee,
            Topic = Name(edition.TopicName, facts.Topic),
            Agency = Name(edition.AgencyFullName, facts.Agency),
            Holder = Name(edition.AgencyFullName, facts.Holder ?? facts.Agency),
            OtherAgency = letter == "succeeded" ? Name(edition.AgencyFullName, facts.OtherAgency) : null,
            PromisedOn = Day(facts.PromisedOn),
            PromisedBefore = Day(facts.PromisedBefore),
            IsPromiseBroken = facts.PromisedOn is { } promised && DeadlineClock.IsLate(promised, DeadlineClock.DayOf(facts.At)),
            NewDate = NewDateOf(letter, facts, edition),
            Office = edition.AgencyFullName(edition.CoordinatorFor(CaseKind.Feedback, FeedbackBasis.Rules)),
            ReplyBy = Day(facts.ReplyBy),
            OldDate = letter == "extended" && DateOnly.TryParse(facts.Reason, CultureInfo.InvariantCulture, out var old) ? Day(old) : null,
            ResumableUntil = Day(facts.ResumableUntil),
            MayAskAbove = facts.MayAskAbove,
            Work = facts.Work is { } work ? new LetterWorkView(work.Work, edition.AgencyFullName(work.Agency), Day(work.On)) : null,
            Reason = ReasonOf(letter, facts, edition),
            Words = letter == "succeeded" ? null : facts.Words,
            Citations = [.. facts.Citations.Select(Citation.Parse).OfType<Citation>().Select(c => c.Text)],
            Document = facts.Document is { } document ? RecordWords.Of(document) : null,
            GuideHow = letter == "guided" ? edition.Guides.FirstOrDefault(g => g.Code == facts.Reason)?.How : null,
            CaseLink = site.Link($"/tra-cuu?ma={Uri.EscapeDataString(facts.Reference)}"),
            PublicLink = site.Link($"/hoi-dap/{Uri.EscapeDataString(facts.Reference)}"),
            DeskLink = site.Link(letter == LetterCatalogue.PrivateNotice ? "/can-bo/giai-trinh" : "/can-bo"),
            OperationsLink = site.Link(letter == LetterCatalogue.DataBreach ? "/quan-tri/su-co-du-lieu" : "/quan-tri/van-hanh"),
            Count = facts.Count,
            Lines = facts.Lines,
            Cases = [.. facts.Cases.Select(c => CaseOf(c, edition, DeadlineClock.DayOf(facts.At)))],
            More = facts.More,
        };
    }

    private static string? NewDateOf(string letter, LetterFacts facts, ReferenceEdition edition) => letter switch
    {
        "apology" => Day(ApologyDate.Of(edition.Clock, facts)),
        "succeeded" when facts.State != QuestionState.AwaitingCitizen && facts.HolderDueOn > facts.PromisedOn => Day(facts.HolderDueOn),
        _ => null,
    };

    private static string SubjectOf(string letter, LetterFacts facts) =>
        $"{Say.Letters["Subject.Prefix"]} {(facts.Cases.Count > 0
            ? Say.Letters.Format($"Subject.{letter}", facts.Cases.Count + facts.More)
            : Say.Letters.Format($"Subject.{letter}", facts.Reference, facts.Count))}";

    private static LetterCaseView CaseOf(LetterFacts facts, ReferenceEdition edition, DateOnly today) => new(
        facts.Reference,
        WhatOf(facts),
        Name(edition.TopicName, facts.Topic),
        Name(edition.AgencyName, facts.Holder),
        ShortDay(facts.HolderDueOn),
        facts.HolderDueOn is { } due && DeadlineClock.IsLate(due, today));

    private static string WhatOf(LetterFacts facts) => facts.Letter switch
    {
        LetterCatalogue.Escalation => Say.Letters[$"Rung.{facts.Reason}"],
        LetterCatalogue.WeeklyList => Say.Letters.Format("Weekly.DaysLate", facts.Count),
        _ => Say.Letters[$"Notice.{facts.Letter}"],
    };

    private static string? ReasonOf(string letter, LetterFacts facts, ReferenceEdition edition) => letter switch
    {
        "declined" => Say.Journey[$"Decline.Reason.{facts.Reason}"],
        "withdrawn" => Say.Journey[$"Withdraw.Reason.{facts.Reason}"],
        "succeeded" => facts.Words,
        "guided" => edition.Guides.FirstOrDefault(g => g.Code == facts.Reason)?.Name,
        _ => null,
    };

    private static string? Name(Func<string?, string> names, string? code) => names(code) is { Length: > 0 } name ? name : null;

    private static string? Day(DateOnly? day) => day?.ToString("dddd, 'ngày' d/M/yyyy", CultureInfo.CurrentCulture).ToLower(CultureInfo.CurrentCulture);

    private static string? ShortDay(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
