using CitizenPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class TrackingSecretTests
{
    [Fact]
    public void Every_secret_is_read_back_as_it_was_written() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            Gen.Choose(0, 255).ArrayOf(TrackingSecret.Bytes).ToArbitrary(),
            bytes =>
            {
                byte[] secret = [.. bytes.Select(b => (byte)b)];
                var text = TrackingSecret.Format(secret);
                return text.Length == 19 && TrackingSecret.TryParse(text, out var read) && read.SequenceEqual(secret);
            }));

    [Fact]
    public void Is_written_in_four_groups_of_letters_that_are_not_confused() =>
        Assert.Equal(("0000-0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ"), (TrackingSecret.Format(new byte[10]), TrackingSecret.Format([.. Enumerable.Repeat((byte)255, 10)])));

    [Theory]
    [InlineData("0123-4567-89AB-CDEF")]
    [InlineData("0123456789abcdef")]
    [InlineData(" o123 4567 89ab cdef ")]
    [InlineData("Oi23–4567—89AB.CDEF")]
    [InlineData("OL23-4567-89AB-CDEF")]
    public void Is_read_however_it_was_typed(string typed)
    {
        Assert.True(TrackingSecret.TryParse(typed, out var secret));
        Assert.Equal("0123-4567-89AB-CDEF", TrackingSecret.Format(secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123-4567-89AB-CDE")]
    [InlineData("0123-4567-89AB-CDEFG")]
    [InlineData("U123-4567-89AB-CDEF")]
    [InlineData("0123-4567-89AB-CDE!")]
    [InlineData("Đ123-4567-89AB-CDEF")]
    public void What_is_no_secret_is_refused(string? typed) => Assert.False(TrackingSecret.TryParse(typed, out _));

    [Fact]
    public void Other_lengths_than_80_bits_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => TrackingSecret.Format(new byte[9]));
}
