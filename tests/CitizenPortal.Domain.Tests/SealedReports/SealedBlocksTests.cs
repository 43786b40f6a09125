using CitizenPortal.Domain.SealedReports;

namespace CitizenPortal.Domain.Tests.SealedReports;

public sealed class SealedBlocksTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void Fewer_than_ten_are_not_told_and_wait_for_the_next_quarter()
    {
        var nine = Many(9, SealedOutcome.NotUpheld, new DateOnly(2020, 2, 3));

        Assert.Empty(SealedBlocks.Of(nine, new DateOnly(2020, 7, 1)));
        Assert.Empty(SealedBlocks.Of([.. nine, .. Many(1, SealedOutcome.NotUpheld, new DateOnly(2020, 5, 4))], new DateOnly(2020, 6, 30)));
        var block = Assert.Single(SealedBlocks.Of([.. nine, .. Many(1, SealedOutcome.NotUpheld, new DateOnly(2020, 5, 4))], new DateOnly(2020, 7, 1)));
        Assert.Equal((First, new DateOnly(2020, 6, 30), 10), (block.From, block.To, block.Total));
    }

    [Fact]
    public void Outcome_that_could_be_worked_out_from_the_others_is_left_out_with_it()
    {
        var block = Assert.Single(SealedBlocks.Of([.. Many(30, SealedOutcome.NotUpheld, First), .. Many(12, SealedOutcome.NotEnough, First), .. Many(3, SealedOutcome.Upheld, First)], new DateOnly(2020, 4, 1)));

        Assert.Equal(45, block.Total);
        Assert.Equal([SealedOutcome.NotUpheld], block.Outcomes.Keys);
    }

    /// <summary>Whoever keeps every publication and subtracts learns of no group of fewer than ten.</summary>
    [Fact]
    public void Publications_compared_day_by_day_give_no_number_below_ten()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            List<(DateOnly On, SealedOutcome Outcome)> all = [.. Enumerable.Range(0, random.Next(120)).Select(_ => (First.AddDays(random.Next(700)), Enum.GetValues<SealedOutcome>()[Math.Min(3, random.Next(5))]))];
            IReadOnlyList<SealedBlock> before = [];
            for (var day = First; day < First.AddDays(760); day = day.AddDays(7))
            {
                var now = SealedBlocks.Of([.. all.Where(c => c.On <= day)], day);
                Assert.Equal(before.Select(b => (b.From, b.To, b.Total)), now.Take(before.Count).Select(b => (b.From, b.To, b.Total)));
                Assert.All(now, b =>
                {
                    Assert.True(b.Total >= SealedBlocks.Fewest && b.Outcomes.Values.All(v => v >= SealedBlocks.Fewest));
                    var rest = b.Total - b.Outcomes.Values.Sum();
                    Assert.True(b.Outcomes.Count == 4 ? rest == 0 : rest >= SealedBlocks.Fewest, $"the rest of {b.Total} is {rest}");
                });
                before = now;
            }
        }
    }

    private static List<(DateOnly, SealedOutcome)> Many(int count, SealedOutcome outcome, DateOnly on) => [.. Enumerable.Repeat((on, outcome), count)];
}
