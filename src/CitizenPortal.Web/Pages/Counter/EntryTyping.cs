using System.Globalization;
using CitizenPortal.Components.Intake;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Intake;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Counter;

/// <summary>What the counter typed, read into the input of its handler; what cannot be read is null and is refused there.</summary>
internal static class EntryTyping
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "H'h'mm", "H'g'mm"];

    public static EnterQuestion Read(EntryInput typed, ReferenceEdition book) => new(typed.Key ?? "", Content(typed, book))
    {
        Channel = Enum.TryParse<Channel>(typed.Channel, out var channel) && Enum.IsDefined(channel) ? channel : null,
        ContactOn = TypedDay.Parse(typed.Day),
        ContactTime = TimeOnly.TryParseExact(typed.Time?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        ConsentsToRecord = typed.Consents.Contains(EntryPerson.Record),
        ConsentBy = Enum.TryParse<ConsentWay>(typed.ConsentBy, out var way) && Enum.IsDefined(way) ? way : null,
    };

    private static SubmissionContent Content(EntryInput typed, ReferenceEdition book) => new()
    {
        Text = typed.Text,
        Locality = typed.Locality is { } place && book.Localities.ContainsKey(place) ? place : null,
        Name = Filled(typed.Name),
        Phone = Filled(typed.Phone),
        Email = Filled(typed.Email),
        CodeOnly = typed.CodeOnly && Filled(typed.Phone) is null && Filled(typed.Email) is null,
        ConsentsToPublication = typed.Consents.Contains(EntryPerson.Publication),
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
