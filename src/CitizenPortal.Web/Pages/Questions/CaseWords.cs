using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Says in the resident's words where a case stands.</summary>
public sealed class CaseWords(ReferenceEdition book)
{
    private static readonly string[] Kinds = ["Xã ", "Phường ", "Thị trấn ", "Huyện ", "Thành phố ", "Tỉnh "];

    public CaseCardView Card(CaseRowView row) => new(
        row.Reference, Links.Case(row.Reference), row.Excerpt, row.OutdatedOn is null ? Tag(row.State, row.Lead) : new TagLabel(Say.Record["Outdated.Tag"], Tone.Warn),
        row.Topic is null ? null : book.TopicName(row.Topic),
        row.Lead is null ? null : book.AgencyName(row.Lead),
        row.AnsweredAt is { } answered ? Say.Public.Format("Case.AnsweredOn", Shown.Day(answered)) : Say.Public.Format("Case.ReceivedOn", Shown.Day(row.ReceivedAt)),
        Shown.Iso(row.AnsweredAt ?? row.ReceivedAt));

    public TagLabel Tag(QuestionState state, string? lead, bool own = false) => PublicPhases.Of(state) switch
    {
        PublicPhase.Sent => new(Say.Public["Phase.Sent"], Tone.Info),
        PublicPhase.SentOn => new(Say.Public.Format("Phase.SentOn", book.AgencyName(lead)), Tone.Info),
        PublicPhase.Working => new(Say.Public["Phase.Working"], Tone.Info),
        PublicPhase.AwaitingCitizen => new(Say.Public[own ? "Phase.AwaitingYou" : "Phase.AwaitingCitizen"], Tone.Wait),
        PublicPhase.Answered => new(Say.Public["Phase.Answered"], Tone.Good),
        PublicPhase.Guided => new(Say.Public["Phase.Guided"], Tone.Neutral),
        PublicPhase.Declined => new(Say.Public["Phase.Declined"], Tone.Warn),
        _ => new(Say.Public["Phase.Closed"]),
    };

    public string Asker(string? locality) =>
        locality is null ? Say.Public["Case.Asker"] : Say.Public.Format("Case.AskerOf", Inside(book.LocalityName(locality)));

    /// <summary>The name of a place inside a sentence: "xã Phước Thuận", not "Xã Phước Thuận".</summary>
    public static string Inside(string place) =>
        Kinds.FirstOrDefault(kind => place.StartsWith(kind, StringComparison.Ordinal)) is null ? place : char.ToLowerInvariant(place[0]) + place[1..];
}
