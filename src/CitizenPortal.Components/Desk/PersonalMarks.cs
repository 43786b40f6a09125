using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

/// <summary>Shows what the detector takes for personal data; people decide.</summary>
internal static class PersonalMarks
{
    public static IReadOnlyList<TextMark> Of(string? text) =>
        text is null ? [] : [.. PersonalData.Find(text).Select(hit => new TextMark(hit.Start, hit.Length, Say.Desk[$"Personal.{hit.Kind}"]))];

    public static string? Redacted(string? text) => text is null ? null : PersonalData.Redact(text);
}
