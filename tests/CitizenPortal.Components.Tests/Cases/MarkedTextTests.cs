using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class MarkedTextTests
{
    [Fact]
    public void No_letter_is_lost_or_doubled_whatever_the_marks()
    {
        const int seed = 20200601;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => "aừ \n"[random.Next(4)]));
            var marks = Enumerable.Range(0, random.Next(0, 5)).Select(_ => new TextMark(random.Next(-5, 35), random.Next(-3, 40))).ToList();

            var joined = string.Concat(MarkedText.Pieces(text, marks).Select(p => p.Text));

            Assert.True(text == joined, $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Mark_over_two_lines_is_cut_at_the_break()
    {
        var lines = Assert.Single(MarkedText.Paragraphs("ab\ncd", [new(1, 3)]));

        Assert.Equal(["a", "b"], lines[0].Select(p => p.Text));
        Assert.Equal(["c", "d"], lines[1].Select(p => p.Text));
        Assert.Equal([false, true, true, false], lines.SelectMany(l => l).Select(p => p.Mark is not null));
    }
}
