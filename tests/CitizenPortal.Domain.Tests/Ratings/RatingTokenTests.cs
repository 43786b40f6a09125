using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class RatingTokenTests
{
    [Fact]
    public void Every_bit_of_a_token_stands_in_its_text()
    {
        var plain = TokenText.Format(new byte[TokenText.Bytes]);
        HashSet<string> seen = [plain];
        for (var bit = 0; bit < TokenText.Bytes * 8; bit++)
        {
            var bits = new byte[TokenText.Bytes];
            bits[bit / 8] = (byte)(1 << (bit % 8));
            Assert.True(seen.Add(TokenText.Format(bits)), $"bit {bit}");
        }

        Assert.All(seen, text => Assert.Equal(TokenText.Letters, text.Length));
    }

    [Fact]
    public void Ten_thousand_minted_tokens_differ() => Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => TokenText.Mint()).Distinct().Count());

    [Fact]
    public void Token_is_read_in_any_case_and_with_dashes_and_nothing_else_is_one()
    {
        var text = TokenText.Mint();
        var hash = TokenText.HashOf(text);

        Assert.Equal(32, hash!.Length);
        Assert.Equal(hash, TokenText.HashOf(text.ToUpperInvariant()));
        Assert.Equal(hash, TokenText.HashOf($"{text[..8]}-{text[8..16]} {text[16..]}"));
        Assert.All(new[] { null, "", "abc", text[1..], text + "a", text[..25] + "1", text[..25] + "đ", new string('a', 5_000) }, other => Assert.Null(TokenText.HashOf(other)));
    }

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(10, 9, false)]
    [InlineData(10, 8, true)]
    [InlineData(100, 89, true)]
    [InlineData(0, 0, false)]
    public void Sample_is_thin_when_under_nine_tenths_were_issued(int served, int issued, bool thin) => Assert.Equal(thin, new TokenSample(served, issued, 0).IsThin);

    [Fact]
    public void Week_begins_on_monday()
    {
        Assert.Equal(new DateOnly(2020, 6, 1), RatingWeek.Of(new DateOnly(2020, 6, 1)));
        Assert.Equal(new DateOnly(2020, 6, 1), RatingWeek.Of(new DateOnly(2020, 6, 7)));
        Assert.Equal(new DateOnly(2020, 6, 8), RatingWeek.Of(new DateOnly(2020, 6, 8)));
    }
}
