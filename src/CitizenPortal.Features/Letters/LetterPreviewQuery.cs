using System.Globalization;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Letters;

/// <summary>One letter as an administrator sees it: drawn with invented facts, its text twin, and the wording that may be changed.</summary>
public sealed record LetterPreview(LetterView View, string Text)
{
    public string Subject { get; init; } = "";
    public string Body { get; init; } = "";
    public IReadOnlyList<string> Offered { get; init; } = [];
    public IReadOnlyList<string> Needed { get; init; } = [];
    public DateTimeOffset? ChangedAt { get; init; }
    public string? ChangedBy { get; init; }
}

public sealed class LetterPreviewQuery(PortalDb db, LetterComposer composer, ILetterRenderer renderer, OfficeClock clock, ReferenceBook book)
{
    private const string SampleToken = "vi-du";

    public async Task<IReadOnlyList<string>> ChangedAsync(CancellationToken ct) => await db.LetterWordings.Select(w => w.Letter).ToListAsync(ct);

    public async Task<LetterPreview> ReadAsync(string letter, CancellationToken ct)
    {
        var own = await db.LetterWordings.AsNoTracking().SingleOrDefaultAsync(w => w.Letter == letter, ct);
        var view = Sample(letter, own);
        var (subject, body) = own is null ? await BuiltInAsync(letter, ct) : (own.Subject, own.Body);
        return new LetterPreview(view, (await renderer.RenderAsync(view, ct)).Text)
        {
            Subject = subject,
            Body = body,
            Offered = WordingText.OfferedBy(view),
            Needed = WordingText.NeededBy(view),
            ChangedAt = own?.ChangedAt,
            ChangedBy = own?.ChangedBy,
        };
    }

    internal LetterView Sample(string letter, LetterWording? own = null) => composer.Compose(
        letter, LetterSamples.Of(letter, book.Current, clock.Now()), null, own, letter == LetterCatalogue.CitizenReminder ? SampleToken : null);

    /// <summary>The built-in words with placeholders: the letter drawn once with its placeholders as facts, without greeting and signature.</summary>
    private async Task<(string Subject, string Body)> BuiltInAsync(string letter, CancellationToken ct)
    {
        var number = LetterSamples.Number.ToString(CultureInfo.InvariantCulture);
        var plain = composer.Compose(letter, LetterSamples.Of(letter, book.Current, clock.Now(), "{ma}", LetterSamples.Number), null);
        var view = plain with
        {
            Topic = Hole(plain.Topic, "linh-vuc"), Agency = Hole(plain.Agency, "co-quan"), Holder = Hole(plain.Holder, "noi-giu"),
            PromisedOn = Hole(plain.PromisedOn, "ngay-hen"), PromisedBefore = Hole(plain.PromisedBefore, "ngay-hen-cu"), NewDate = Hole(plain.NewDate, "ngay-moi"),
            Office = Hole(plain.Office, "cap-tren"), ReplyBy = Hole(plain.ReplyBy, "han-bo-sung"), Reason = Hole(plain.Reason, "ly-do"),
            GuideHow = Hole(plain.GuideHow, "cach-lien-he"), Words = Hole(plain.Words, WordingText.Quote),
            CaseLink = "{lien-ket}", DeskLink = "{lien-ket}", OperationsLink = "{lien-ket}", PublicLink = "{ban-cong-khai}",
            StopLink = letter == LetterCatalogue.CitizenReminder ? $"{{{WordingText.Stop}}}" : null,
        };
        var text = (await renderer.RenderAsync(view, ct)).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[1..^2];
        var ofList = Say.Letters.Format("Case.More", LetterSamples.Number - 1);
        text = [.. text
            .Where(line => line != ofList && line != Say.Letters["Weekly.Cases"] && (plain.Cases.Count == 0 || !(line == Say.Letters["NoWords"] || line.StartsWith(Say.Letters["Desk"], StringComparison.Ordinal))))
            .Select(line => line.StartsWith("> ", StringComparison.Ordinal) ? $"{{{WordingText.Quote}}}" : line.StartsWith("- ", StringComparison.Ordinal) ? $"{{{WordingText.Cases}}}" : line)
            .Select(line => line.Replace(number, "{so-luong}", StringComparison.Ordinal))];
        return (
            plain.Subject[Say.Letters["Subject.Prefix"].Length..].Trim().Replace(number, "{so-luong}", StringComparison.Ordinal),
            string.Join("\n\n", text.Where((line, i) => !(line is $"{{{WordingText.Cases}}}" or $"{{{WordingText.Quote}}}") || Array.IndexOf(text, line) == i)));
    }

    private static string? Hole(string? value, string name) => value is null ? null : $"{{{name}}}";
}
