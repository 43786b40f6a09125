using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class TrackingSecretFormTests
{
    private const int Seed = 20200601;

    [Fact]
    public void Any_eighty_bits_come_back_from_what_is_shown()
    {
        var random = new Random(Seed);
        var bytes = new byte[TrackingSecret.Bytes];
        for (var i = 0; i < 1_000; i++)
        {
            random.NextBytes(bytes);
            var shown = TrackingSecret.Format(bytes);
            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", shown);
            Assert.True(TrackingSecret.TryParse(shown.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), out var read), $"seed {Seed}");
            Assert.Equal(bytes, read);
        }
    }

    [Theory]
    [InlineData("0O1I-LoiL-0000-000Z")]
    [InlineData(" 0o1i loil 0000 000z ")]
    [InlineData("0011–1011—0000.000Z")]
    public void Letters_that_look_like_digits_are_read_as_digits(string typed)
    {
        Assert.True(TrackingSecret.TryParse(typed, out var read));
        Assert.Equal("0011-1011-0000-000Z", TrackingSecret.Format(read));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000-000")]
    [InlineData("0000-0000-0000-00000")]
    [InlineData("0000-0000-0000-000U")]
    [InlineData("0000-0000-0000-00Đ0")]
    public void What_is_no_secret_is_refused(string? typed) => Assert.False(TrackingSecret.TryParse(typed, out _));

    [Fact]
    public void A_secret_of_another_length_is_not_shown() => Assert.Throws<ArgumentOutOfRangeException>(() => TrackingSecret.Format(new byte[9]));
}
