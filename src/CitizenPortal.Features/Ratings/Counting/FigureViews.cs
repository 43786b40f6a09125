using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>One line of a table: whose, which service (empty for all), the figure, and of how many papers it knows.</summary>
public sealed record FigureLine(RatingSubject Of, string Agency, string Name, string Service, string Form, RatingFigure Figure)
{
    public SampleView? Sample { get; init; }
}

/// <summary>Papers of the quarter; how many were rated only in tens, so that no small number can be taken from it.</summary>
public sealed record SampleView(int Served, int Issued, int UsedTens, bool IsThin, int Excluded, int Held)
{
    internal static SampleView Of(IReadOnlyCollection<ReleasedSample> rows, int excluded)
    {
        var sample = new TokenSample(rows.Sum(r => r.Served), rows.Sum(r => r.Issued), rows.Sum(r => r.Used));
        return new(sample.Served, sample.Issued, sample.Used / RatingBlocks.Least * RatingBlocks.Least, sample.IsThin, excluded, rows.Sum(r => r.Held));
    }
}

public enum FigureTableKind { Agencies, Counters, Services, Officials }

/// <summary>The tables of one quarter; <c>Quarters</c> are all that were published, the newest first.</summary>
public sealed record QuarterFigures(string Quarter, DateTimeOffset ReleasedAt, int Rule, IReadOnlyList<string> Quarters, IReadOnlyDictionary<FigureTableKind, IReadOnlyList<FigureLine>> Tables);
