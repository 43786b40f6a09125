using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>Everything held of one person, to be handed to him: a text to read, the same as JSON, and his files, in one ZIP. What officials wrote among themselves is not his.</summary>
public sealed class PersonalExportQuery(PortalDb db, IContactVault vault, IFileStore store, ReferenceBook book, PersonSearch people)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> ExportAsync(FindPerson input, Actor by, CancellationToken ct)
    {
        var found = await people.LookAsync(input, PersonalAct.Exported, by, ct);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            List<HeldCase> cases = [];
            foreach (var question in found)
            {
                cases.Add(await ReadAsync(question, ct));
                await AddFilesAsync(zip, question, ct);
            }

            await AddAsync(zip, "du-lieu.json", JsonSerializer.Serialize(cases, Json), ct);
            await AddAsync(zip, "du-lieu.txt", Tell(cases), ct);
        }

        return packed.ToArray();
    }

    private async Task<HeldCase> ReadAsync(Question question, CancellationToken ct)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.QuestionId == question.Id, ct);
        var steps = await db.History(question.Id).AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct);
        var letters = await db.Letters.AsNoTracking().Where(l => l.QuestionId == question.Id && l.UserId == null).OrderBy(l => l.Id).Select(l => new { l.Letter, l.SentAt }).ToListAsync(ct);
        return new HeldCase(
            question.Reference, Open(contact?.Name), Open(contact?.Organisation), Open(contact?.Email), Open(contact?.Phone), question.Body, question.PublicBody, question.Answer,
            book.Current.LocalityName(question.Locality),
            [.. steps.Select(e => new HeldLine(WrittenDay.Time(e.At), Say.Journey[$"Verb.{e.Verb}"], e.ActorDuty == Duty.Citizen ? e.Words : null))],
            [.. letters.Select(l => new HeldLine(l.SentAt is { } sent ? WrittenDay.Time(sent) : "", Say.Letters[$"Kind.{l.Letter}"], null))]);
    }

    private async Task AddFilesAsync(ZipArchive zip, Question question, CancellationToken ct)
    {
        foreach (var file in await db.Attachments.AsNoTracking().Where(f => f.QuestionId == question.Id && f.RemovedAt == null && f.UserId == null).OrderBy(f => f.Id).ToListAsync(ct))
        {
            await using var bytes = store.Open(file.StoredName);
            if (bytes is not null)
            {
                await using var entry = await zip.CreateEntry($"tep/{question.Reference}/{file.Id}-{file.Name}").OpenAsync(ct);
                await bytes.CopyToAsync(entry, ct);
            }
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }

    private static string Tell(IReadOnlyList<HeldCase> cases)
    {
        var text = new StringBuilder().AppendLine(Say.Privacy.Format("Export.Title", cases.Count));
        foreach (var one in cases)
        {
            text.AppendLine().AppendLine(Say.Privacy.Format("Export.Case", one.Reference, one.Place));
            text.AppendLine(Say.Privacy.Format("Export.Contact", one.Name, one.Organisation, one.Email, one.Phone));
            text.AppendLine(Say.Privacy["Export.Words"]).AppendLine(one.Words);
            text.AppendLine(Say.Privacy["Export.Answer"]).AppendLine(one.Answer);
            one.Steps.ToList().ForEach(step => text.AppendLine($"{step.At} {step.What} {step.Words}".TrimEnd()));
            text.AppendLine(Say.Privacy["Export.Letters"]);
            one.Letters.ToList().ForEach(letter => text.AppendLine($"{letter.At} {letter.What}".Trim()));
        }

        return text.ToString();
    }

    private string? Open(byte[]? sealedText) => sealedText is null ? null : vault.Open(sealedText);

    private sealed record HeldCase(
        string Reference, string? Name, string? Organisation, string? Email, string? Phone, string Words, string? PublicWords, string? Answer, string Place,
        IReadOnlyList<HeldLine> Steps, IReadOnlyList<HeldLine> Letters);

    private sealed record HeldLine(string At, string What, string? Words);
}
