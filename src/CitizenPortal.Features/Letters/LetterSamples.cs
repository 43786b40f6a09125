using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Letters;

/// <summary>Invented facts for each letter: what the preview shows and what the placeholders of a wording are checked against.</summary>
public static class LetterSamples
{
    public const string Reference = "HD20-000123-4";

    /// <summary>Stands in a sample for a number, so that it can be found again in the drawn text.</summary>
    public const int Number = 7193;

    public static LetterFacts Of(string letter, ReferenceEdition edition, Moment at, string reference = Reference, int number = 3)
    {
        var agency = edition.Agencies.ContainsKey("so-tn-mt") ? "so-tn-mt" : edition.Agencies.Keys.First();
        var facts = new LetterFacts(IsAboutOneCase(letter) ? reference : "", at.Instant)
        {
            Topic = IsAboutOneCase(letter) ? edition.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal).First().Code : null,
            Agency = HasAgency(letter) ? agency : null,
            Holder = HasAgency(letter) ? agency : null,
            OtherAgency = letter == "succeeded" ? edition.Agencies.Keys.Order(StringComparer.Ordinal).First(a => a != agency) : null,
            HolderDueOn = letter == "succeeded" ? at.Clock.AddWorkingDays(at.Day, 12) : null,
            PromisedOn = HasPromise(letter) ? at.Clock.AddWorkingDays(at.Day, 10) : null,
            PromisedBefore = letter is "postponed" or "extended" ? at.Clock.AddWorkingDays(at.Day, 5) : null,
            ReplyBy = letter is "asked-back" or LetterCatalogue.CitizenReminder ? at.Clock.AddWorkingDays(at.Day, 15) : null,
            ResumableUntil = letter == "lapsed" ? at.Day.AddDays(90) : null,
            MayAskAbove = letter == "reopen-refused",
            Work = letter is "promise-kept" or "promise-missed" ? new WorkPromise(Say.Letters["Sample.Words"], agency, at.Day.AddDays(30)) : null,
            Words = QuotesSomebody(letter) ? Say.Letters["Sample.Words"] : null,
            Reason = letter switch { "declined" => DeclineReasons.All[0], "guided" => edition.Guides.Select(g => g.Code).FirstOrDefault(), "withdrawn" => WithdrawalReasons.All[0], _ => null },
            Count = letter is LetterCatalogue.SweepAlarm or LetterCatalogue.FailureDigest or LetterCatalogue.NoApprover or LetterCatalogue.Urgent or LetterCatalogue.DataBreach ? number : 0,
            Lines = letter is LetterCatalogue.SweepAlarm or LetterCatalogue.FailureDigest or LetterCatalogue.WeeklyList or LetterCatalogue.DataBreach ? [Say.Letters["Sample.Line"]] : [],
        };
        return IsList(letter) ? facts with { Cases = [EntryOf(letter, edition, at, agency)], More = number - 1 } : facts;
    }

    private static LetterFacts EntryOf(string letter, ReferenceEdition edition, Moment at, string agency) => new(Reference, at.Instant)
    {
        Letter = letter == LetterCatalogue.WorkDigest ? "new-case" : letter,
        Reason = nameof(Domain.Deadlines.EscalationTarget.ManagingBody),
        Topic = edition.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal).First().Code,
        Holder = agency,
        HolderDueOn = letter == LetterCatalogue.Reminder ? at.Day.AddDays(1) : at.Day.AddDays(-1),
        Count = 1,
    };

    public static bool IsAboutOneCase(string letter) =>
        letter is not (LetterCatalogue.SweepAlarm or LetterCatalogue.FailureDigest or LetterCatalogue.NoApprover or LetterCatalogue.DataBreach or LetterCatalogue.PrivateNotice) && !IsList(letter);

    private static bool IsList(string letter) =>
        letter is LetterCatalogue.WorkDigest or LetterCatalogue.Reminder or LetterCatalogue.Escalation or LetterCatalogue.WeeklyList;

    private static bool HasAgency(string letter) => IsAboutOneCase(letter) || letter == LetterCatalogue.NoApprover;

    private static bool HasPromise(string letter) => letter is "received" or "sent-on" or "progress" or "apology" or "postponed" or "extended" or "reopened" or "forwarded" or "unmerged" or "merged" or "split" or "succeeded";

    private static bool QuotesSomebody(string letter) => letter is "declined" or "guided" or "asked-back" or "progress" or "answered" or "postponed"
        or "extended" or "lapsed" or "reopen-refused" or "promise-kept" or "promise-missed" or "forwarded" or "unmerged" or "split" or "succeeded";
}
