using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk.Drafts;

/// <summary>A saved state of a draft; numbers count from 1 in the order of saving and stay.</summary>
public sealed record DraftVersionView(int Number, string Author, DateTimeOffset SavedAt, int Length)
{
    public bool IsAuto { get; init; }
    public bool IsAside { get; init; }
}

public sealed record DraftVersionsView(string Reference, int CaseVersion, int DraftVersion, IReadOnlyList<DraftVersionView> Versions)
{
    public bool MayRestore { get; init; }
    public int Older { get; init; }
    public int Newer { get; init; }

    /// <summary>From the one to the other, word by word.</summary>
    public IReadOnlyList<TextChange> Changes { get; init; } = [];

    /// <summary>The same for what the answer rests on.</summary>
    public IReadOnlyList<TextChange> CitationChanges { get; init; } = [];
}

/// <summary>The versions of a draft, for those who may read the draft itself; null for everybody else.</summary>
public sealed class DraftVersionsQuery(PortalDb db, DeskCaseQuery cases)
{
    /// <summary>Compares two by their numbers; without them, or with ones that are not there, the last two.</summary>
    public async Task<DraftVersionsView?> ReadAsync(string reference, Actor viewer, int? older, int? newer, CancellationToken ct)
    {
        if (await cases.ReadAsync(reference, viewer, ct) is not { Draft: { } draft } view)
        {
            return null;
        }

        var rows = await db.DraftVersions.AsNoTracking().Where(v => v.QuestionId == view.Id).OrderBy(v => v.Id)
            .Select(v => new { v.SavedAt, v.IsAuto, v.IsAside, v.Text.Length, Author = db.Users.Where(u => u.Id == v.AuthorId).Select(u => u.FullName).FirstOrDefault() })
            .ToListAsync(ct);
        bool IsThere(int? number) => number >= 1 && number <= rows.Count;
        var (from, to) = IsThere(older) && IsThere(newer) ? (older!.Value, newer!.Value) : (Math.Max(1, rows.Count - 1), rows.Count);
        var (before, after) = rows.Count == 0 ? (Nothing, Nothing) : (await Texts(view.Id).Skip(from - 1).FirstAsync(ct), await Texts(view.Id).Skip(to - 1).FirstAsync(ct));
        return new DraftVersionsView(
            reference, view.Version, draft.Version,
            [.. rows.Select((v, i) => new DraftVersionView(i + 1, v.Author ?? "", v.SavedAt, v.Length) { IsAuto = v.IsAuto, IsAside = v.IsAside })])
        {
            MayRestore = view.May(Verb.Draft), Older = from, Newer = to,
            Changes = TextDiff.Compare(before.Text, after.Text), CitationChanges = TextDiff.Compare(before.Citations ?? "", after.Citations ?? ""),
        };
    }

    /// <summary>One version, to be made the draft again; null when the viewer may not read it or it is not there.</summary>
    public async Task<DraftText?> FindAsync(string reference, Actor viewer, int number, CancellationToken ct) =>
        number >= 1 && await cases.ReadAsync(reference, viewer, ct) is { Draft: not null } view
            ? await Texts(view.Id).Skip(number - 1).FirstOrDefaultAsync(ct)
            : null;

    private static DraftText Nothing => new("", null);

    private IQueryable<DraftText> Texts(long question) => db.DraftVersions.AsNoTracking().Where(v => v.QuestionId == question).OrderBy(v => v.Id).Select(v => new DraftText(v.Text, v.Citations));
}
