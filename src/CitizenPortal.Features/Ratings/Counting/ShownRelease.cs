using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>A release as it is shown today, with the papers of its quarter and the subjects of what was excluded from it.</summary>
internal sealed record ShownRelease(FigureTable Table, IReadOnlyList<ReleasedSample> Samples, IReadOnlyList<RatingSubject> Excluded)
{
    /// <summary>Whoever handed papers over has a row, though it be without a figure.</summary>
    public IReadOnlyList<FigureRow> With(IReadOnlyList<FigureRow> rows, Func<RatingSubject, RatingSubject?> of)
    {
        var there = rows.Where(r => r.Form == RatingForm.Dossier).Select(r => r.Of).ToHashSet();
        return [.. rows, .. Samples.Select(s => of(SubjectOf(s))).OfType<RatingSubject>().Distinct().Where(s => !there.Contains(s)).Select(s => new FigureRow(s, RatingForm.Dossier, RatingFigure.Nothing))];
    }

    public SampleView SampleOf(Func<RatingSubject, bool> covers) => SampleView.Of([.. Samples.Where(s => covers(SubjectOf(s)))], Excluded.Count(covers));

    private static RatingSubject SubjectOf(ReleasedSample sample) => new(sample.Agency, sample.OfficialId, sample.Counter);
}
