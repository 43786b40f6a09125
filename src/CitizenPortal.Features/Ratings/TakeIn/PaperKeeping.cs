using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.TakeIn;

/// <summary>What a line comes to: its faults, or the paper it adds, or the known paper whose dates it changes.</summary>
internal sealed record PaperFinding(IReadOnlyList<ValidationFailure> Faults, DossierPaper? Paper, bool IsNew, bool IsChanged);

/// <summary>Holds lines of the one-stop system against the register of officials and the papers that are known, and keeps what is new in them.</summary>
public sealed class PaperKeeping(PortalDb db, PortalClock clock, ReferenceBook book, IContactVault vault, IValidator<DossierLine> validator)
{
    private const int Batch = 500;

    /// <summary>In the order of the lines. New papers are not yet with the database, known ones are; nothing is saved.</summary>
    internal async Task<IReadOnlyList<PaperFinding>> ExamineAsync(IReadOnlyList<DossierLine> lines, CancellationToken ct)
    {
        var officials = await OfficialsAsync(lines, ct);
        var known = await KnownAsync(lines, ct);
        return [.. lines.Select(line => Examine(line, officials, known))];
    }

    /// <summary>The points of indicator 2 follow the dates in ratings that were given before the result was there.</summary>
    internal async Task MeasureAsync(IReadOnlyList<DossierPaper> changed, CancellationToken ct)
    {
        var today = DeadlineClock.DayOf(clock.Now);
        foreach (var batch in changed.Chunk(Batch))
        {
            var byId = batch.ToDictionary(p => p.Id);
            var ids = byId.Keys.ToList();
            var rated = await db.Ratings.Join(db.RatingTokens.Where(t => t.PaperId != null && ids.Contains(t.PaperId.Value)), r => r.TokenId, t => t.Id, (r, t) => new { Rating = r, t.PaperId }).ToListAsync(ct);
            foreach (var row in rated)
            {
                var paper = byId[row.PaperId!.Value];
                var form = await RatingFormShelf.OfAsync(db, row.Rating.Form, row.Rating.FormVersion, ct);
                if (form.Items.FirstOrDefault(i => i.IsComputed) is { } item && RatingScore.Timeliness(paper.DueOn, paper.ResultOn, today) is { } points)
                {
                    row.Rating.Measure(form, item.Code, points);
                }
            }
        }
    }

    private PaperFinding Examine(DossierLine line, Dictionary<string, Official> officials, Dictionary<(string, string, PaperKind), DossierPaper> known)
    {
        var faults = validator.Validate(line).Errors;
        if (faults.Count > 0)
        {
            return new(faults, null, false, false);
        }

        var (agency, code, kind, handed) = (line.Agency!.Trim(), line.Code!.Trim(), line.Kind!.Value, line.HandedOn!.Value);
        var official = officials.GetValueOrDefault(line.Official!.Trim());
        if (!book.Current.Agencies.ContainsKey(agency))
        {
            faults.Add(new(nameof(DossierLine.Agency), Say.Ratings["Dossier.NoAgency"]));
        }

        if (official is null || !official.ServesAt(agency, handed))
        {
            faults.Add(new(nameof(DossierLine.Official), Say.Ratings["Dossier.NoOfficial"]));
        }

        if (handed > DeadlineClock.DayOf(clock.Now))
        {
            faults.Add(new(nameof(DossierLine.HandedOn), Say.Ratings["Dossier.Future"]));
        }

        if (faults.Count > 0)
        {
            return new(faults, null, false, false);
        }

        if (known.TryGetValue((agency, code, kind), out var paper))
        {
            return new([], paper, false, Dated(paper, line));
        }

        return new([], known[(agency, code, kind)] = New(line, official!), true, false);
    }

    private static bool Dated(DossierPaper paper, DossierLine line)
    {
        var (due, result) = (line.DueOn ?? paper.DueOn, line.ResultOn ?? paper.ResultOn);
        var changes = (due, result) != (paper.DueOn, paper.ResultOn);
        (paper.DueOn, paper.ResultOn) = (due, result);
        return changes;
    }

    private DossierPaper New(DossierLine line, Official official) => new()
    {
        Code = line.Code!.Trim(), Kind = line.Kind!.Value, Service = line.Service!.Trim(), ServiceName = line.ServiceName!.Trim(), Agency = line.Agency!.Trim(),
        OfficialId = official.Id, Counter = Counter(line, official), ReceivedOn = line.ReceivedOn!.Value, DueOn = line.DueOn, ResultOn = line.ResultOn, HandedOn = line.HandedOn!.Value,
        Contact = PersonSearch.IndexText(line.Contact) is { } contact ? vault.BlindIndex(contact) : null, AddedAt = clock.Now,
    };

    private static string? Counter(DossierLine line, Official official) => string.IsNullOrWhiteSpace(line.Counter)
        ? official.PostsOn(line.HandedOn!.Value).First(p => p.Agency == line.Agency!.Trim()).Counter
        : line.Counter.Trim();

    private async Task<Dictionary<string, Official>> OfficialsAsync(IReadOnlyList<DossierLine> lines, CancellationToken ct)
    {
        Dictionary<string, Official> found = [];
        foreach (var codes in lines.Select(l => l.Official?.Trim()).OfType<string>().Distinct().Chunk(Batch))
        {
            (await db.Officials.AsNoTracking().Where(o => codes.Contains(o.Code)).ToListAsync(ct)).ForEach(o => found[o.Code] = o);
        }

        return found;
    }

    private async Task<Dictionary<(string, string, PaperKind), DossierPaper>> KnownAsync(IReadOnlyList<DossierLine> lines, CancellationToken ct)
    {
        Dictionary<(string, string, PaperKind), DossierPaper> known = [];
        foreach (var group in lines.Where(l => l.Agency is not null && l.Code is not null).GroupBy(l => l.Agency!.Trim()))
        {
            foreach (var codes in group.Select(l => l.Code!.Trim()).Distinct().Chunk(Batch))
            {
                (await db.DossierPapers.Where(p => p.Agency == group.Key && codes.Contains(p.Code)).ToListAsync(ct)).ForEach(p => known[(p.Agency, p.Code, p.Kind)] = p);
            }
        }

        return known;
    }
}
