using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Desk.Canned;

/// <summary>What a case itself tells a canned text: its reference, the agency that answers, its topic and the local day it was sent.</summary>
public sealed record CannedFacts(string Reference, string Agency, string Topic, DateTimeOffset ReceivedAt)
{
    public static CannedFacts Of(Question question, ReferenceEdition book) =>
        new(question.Reference, book.AgencyName(question.Lead), book.TopicName(question.Topic), question.ReceivedAt);

    /// <summary>The whole text with its legal ground, the facts put in; what a person must fill in stays in its brackets.</summary>
    public string Fill(string text, string? legalBasis) => Whole(text, legalBasis)
        .Replace(Say.CasePage["Canned.FillReference"], Reference, StringComparison.Ordinal)
        .Replace(Say.CasePage["Canned.FillAgency"], Agency, StringComparison.Ordinal)
        .Replace(Say.CasePage["Canned.FillTopic"], Topic, StringComparison.Ordinal)
        .Replace(Say.CasePage["Canned.FillDay"], DeadlineClock.DayOf(ReceivedAt).ToString("d/M/yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The places that no fact of a case fills: such a text is never sent unread.</summary>
    public static IReadOnlyList<string> LeftTo(string text, string? legalBasis) => Placeholders.In(new CannedFacts("-", "-", "-", default).Fill(text, legalBasis));

    private static string Whole(string text, string? legalBasis) => legalBasis is null ? text : $"{text}\n\n{Say.CasePage.Format("Canned.Basis", legalBasis)}";
}
