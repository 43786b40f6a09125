using System.Globalization;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Domain.Tests.Ratings;

/// <summary>Somebody keeps every table that was ever published and subtracts whatever from whatever.</summary>
public sealed class DifferencingTests(ITestOutputHelper output)
{
    private const int Quarters = 3;

    [Fact]
    public void Nobody_derives_a_figure_of_fewer_than_ten()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var (shown, hidden) = (0, 0);
        for (var run = 0; run < 12; run++)
        {
            var stream = Stream(new Random(seed + run));
            var (smallest, seen) = SmallestDerivable(stream, InBlocks);
            Assert.True(smallest >= RatingBlocks.Least, $"run {run}: a group of {smallest} can be derived");
            (shown, hidden) = (shown + seen, hidden + stream.Sum(q => q.Count) - seen);
        }

        output.WriteLine($"{shown} ratings shown, {hidden} wait");
        Assert.True(shown > 4 * hidden, "most are shown: a portal that shows nothing hides everything");
    }

    [Fact]
    public void Attacker_breaks_a_table_that_only_hides_small_cells()
    {
        Assert.Contains(Enumerable.Range(1, 5), seed => SmallestDerivable(Stream(new Random(seed)), CellsAlone).Smallest < RatingBlocks.Least);
        Assert.Contains(Enumerable.Range(1, 5), seed => Subtractions(Stream(new Random(seed)), CellsAlone).Any(d => d is > 0 and < RatingBlocks.Least));
    }

    [Fact]
    public void No_total_less_its_parts_and_no_later_less_an_earlier_table_leaves_fewer_than_ten()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        for (var run = 0; run < 200; run++)
        {
            Assert.DoesNotContain(Subtractions(Stream(new Random(seed + run)), InBlocks), d => d is > 0 and < RatingBlocks.Least);
        }
    }

    [Fact]
    public void Every_rating_is_in_one_block_at_most_and_blocks_have_from_ten_to_nineteen()
    {
        var ratings = Stream(new Random(5))[0];
        var blocks = RatingBlocks.Cut(ratings);

        Assert.All(blocks, b => Assert.InRange(b.Ratings.Count, 10, 19));
        Assert.Equal(blocks.Sum(b => b.Ratings.Count), blocks.SelectMany(b => b.Ratings).Select(r => r.Id).Distinct().Count());
        Assert.All(blocks, b => Assert.All(b.Ratings, r => Assert.True(
            r.Subject.Agency == b.Of.Agency && (b.Of.OfficialId ?? r.Subject.OfficialId) == r.Subject.OfficialId && (b.Of.Service ?? r.Subject.Service) == r.Subject.Service
            && (b.Of.Counter ?? r.Subject.Counter) == r.Subject.Counter)));
        Assert.True(ratings.Count - blocks.Sum(b => b.Ratings.Count) < 10 * ratings.Select(r => r.Subject.Agency).Distinct().Count());
    }

    private delegate IReadOnlyList<IReadOnlyList<FigureRow>> Publisher(IReadOnlyList<IReadOnlyList<CountedRating>> quarters);

    /// <summary>
    /// Gives one rating after the other a mark and publishes all again: which figures move tells what each figure is made of. Ratings that always
    /// move together cannot be told apart by any sum or difference of figures, and any that can are a union of such groups.
    /// </summary>
    private static (int Smallest, int Shown) SmallestDerivable(IReadOnlyList<IReadOnlyList<CountedRating>> quarters, Publisher publisher)
    {
        var groups = quarters.SelectMany(q => q).GroupBy(marked =>
        {
            var tables = publisher([.. quarters.Select(q => (IReadOnlyList<CountedRating>)[.. q.Select(r => r with { Score = r.Id == marked.Id ? 1000 : 0 })])]);
            return string.Join(';', tables.SelectMany(t => t).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Figure.Sums.Score}/{r.Figure.Sums.Satisfied}/{r.Figure.Score:F12}")));
        }).Select(g => (Shown: g.Key.Split(';').Any(f => f[0] != '0'), Size: g.Count())).Where(g => g.Shown).ToList();
        return (groups.Min(g => g.Size), groups.Sum(g => g.Size));
    }

    /// <summary>Each total less all its parts of one kind (counters, officials, services), and each figure less itself in the table before.</summary>
    private static IEnumerable<int> Subtractions(IReadOnlyList<IReadOnlyList<CountedRating>> quarters, Publisher publisher)
    {
        var earlier = new Dictionary<RatingSubject, int>();
        foreach (var rows in publisher(quarters))
        {
            var counts = rows.GroupBy(r => r.Of).ToDictionary(g => g.Key, g => g.Sum(r => r.Figure.Sums.Count));
            var kinds = counts.GroupBy(c => (c.Key.OfficialId is null, c.Key.Counter is null, c.Key.Service is null)).ToList();
            foreach (var (of, count) in counts)
            {
                yield return Math.Abs(count - earlier.GetValueOrDefault(of));
                earlier[of] = count;
                foreach (var parts in kinds.Select(k => k.Where(p => p.Key != of && Covers(of, p.Key)).Sum(p => p.Value)).Where(sum => sum > 0))
                {
                    yield return count - parts;
                }
            }
        }
    }

    private static bool Covers(RatingSubject total, RatingSubject part) =>
        total.Agency == part.Agency && (total.OfficialId ?? part.OfficialId) == part.OfficialId && (total.Counter ?? part.Counter) == part.Counter && (total.Service ?? part.Service) == part.Service;

    /// <summary>All tables after each quarter, over all blocks so far; a block in three quarters is withdrawn for the last table.</summary>
    private static IReadOnlyList<IReadOnlyList<FigureRow>> InBlocks(IReadOnlyList<IReadOnlyList<CountedRating>> quarters)
    {
        var (blocks, waiting) = (new List<BlockFacts>(), new List<CountedRating>());
        var tables = new List<IReadOnlyList<FigureRow>>();
        foreach (var quarter in quarters)
        {
            waiting.AddRange(quarter);
            var cut = RatingBlocks.Cut(waiting);
            var released = cut.SelectMany(b => b.Ratings).Select(r => r.Id).ToHashSet();
            waiting.RemoveAll(r => released.Contains(r.Id));
            blocks.AddRange(cut.Select(b => new BlockFacts(b.Of, b.Form, b.Sums)));
            tables.Add(All(blocks));
        }

        return [.. tables, All([.. blocks.Where((_, i) => i % 7 != 3)])];
    }

    private static IReadOnlyList<IReadOnlyList<FigureRow>> CellsAlone(IReadOnlyList<IReadOnlyList<CountedRating>> quarters) =>
        [.. quarters.Select((_, i) => All([.. quarters.Take(i + 1).SelectMany(q => q).Select(r => new BlockFacts(r.Subject, r.Form, RatingSums.Of(r.Score)))]))];

    private static IReadOnlyList<FigureRow> All(IReadOnlyList<BlockFacts> blocks)
    {
        var table = new FigureTable(blocks);
        return [.. table.Agencies(), .. table.Counters(), .. table.Officials(), .. table.AgencyServices(), .. table.CounterServices(), .. table.OfficialServices()];
    }

    /// <summary>Few busy and many quiet officials, counters and services.</summary>
    private static IReadOnlyList<IReadOnlyList<CountedRating>> Stream(Random random)
    {
        var id = 0L;
        return [.. Enumerable.Range(0, Quarters).Select(_ => (IReadOnlyList<CountedRating>)[.. Enumerable.Range(0, random.Next(60, 160)).Select(_ =>
        {
            var (agency, official) = (random.Next(3), (int)(6 * Math.Pow(random.NextDouble(), 2)));
            var subject = new RatingSubject($"agency-{agency}", (10 * agency) + official, $"counter-{official / 2}", $"service-{(int)(4 * Math.Pow(random.NextDouble(), 2))}");
            return new CountedRating(++id, subject, RatingForm.Dossier, 1, random.Next(0, 1001));
        })])];
    }
}
