using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class TextDiffTests
{
    private static readonly string[] Words = ["đất", "ở", "hồ sơ ", "nộp", "\n", "  ", "trả lời", "5 ", "a", "b", "c", ""];

    [Fact]
    public void Pieces_of_both_sides_are_the_two_texts_exactly()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var (older, newer) = (Any(random), Any(random));
            var changes = TextDiff.Compare(older, newer);
            Assert.True(older == Side(changes, ChangeKind.Removed) && newer == Side(changes, ChangeKind.Added), $"Seed {seed}, round {round}");
        }
    }

    [Fact]
    public void As_many_words_stay_as_the_longest_common_row_has()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            string[] older = Row(random), newer = Row(random);
            var same = TextDiff.Compare(string.Concat(older), string.Concat(newer)).Where(c => c.Kind == ChangeKind.Same).Sum(c => c.Text.Length / 2);
            Assert.True(Longest(older, newer) == same, $"Seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Changed_word_is_told_as_taken_out_and_put_in()
    {
        var changes = TextDiff.Compare("Nộp hồ sơ trong 5 ngày.", "Nộp hồ sơ trong 7 ngày.");
        Assert.Equal([new(ChangeKind.Same, "Nộp hồ sơ trong "), new(ChangeKind.Removed, "5 "), new(ChangeKind.Added, "7 "), new(ChangeKind.Same, "ngày.")], changes);
    }

    [Fact]
    public void Equal_texts_have_no_difference_and_empty_ones_no_piece()
    {
        Assert.Equal([new TextChange(ChangeKind.Same, "Một câu.")], TextDiff.Compare("Một câu.", "Một câu."));
        Assert.Empty(TextDiff.Compare("", ""));
    }

    private static string Any(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? " " : "")));

    private static string[] Row(Random random) => [.. Enumerable.Range(0, random.Next(25)).Select(_ => $"{(char)('a' + random.Next(4))} ")];

    private static string Side(IReadOnlyList<TextChange> changes, ChangeKind own) =>
        string.Concat(changes.Where(c => c.Kind == ChangeKind.Same || c.Kind == own).Select(c => c.Text));

    private static int Longest(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }
}
