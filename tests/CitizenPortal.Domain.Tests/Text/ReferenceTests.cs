using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData(2020, 123, "HD20-000123-")]
    [InlineData(2026, 999_999, "HD26-999999-")]
    [InlineData(2026, 1_000_000, "HD26-1000000-")]
    [InlineData(2109, 1, "HD09-000001-")]
    public void Is_made_of_year_number_and_check_digit(int year, long number, string start) =>
        Assert.StartsWith(start, Reference.Create(year, number).Value, StringComparison.Ordinal);

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Reference.Create(2020, -1));

    [Fact]
    public void Every_wrong_digit_and_every_swapped_pair_is_caught()
    {
        var random = new Random(20200601);
        for (var round = 0; round < 200; round++)
        {
            var digits = Digits(Reference.Create(2020 + random.Next(7), random.Next(2_000_000)));
            Assert.True(Reference.TryParse(digits, out _));
            for (var i = 0; i < digits.Length; i++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    var wrong = digits.Remove(i, 1).Insert(i, digit.ToString());
                    Assert.Equal(wrong == digits, Reference.TryParse(wrong, out _));
                }
            }

            for (var i = 0; i + 1 < digits.Length; i++)
            {
                var swapped = digits.Remove(i, 2).Insert(i, $"{digits[i + 1]}{digits[i]}");
                Assert.Equal(swapped == digits, Reference.TryParse(swapped, out _));
            }
        }
    }

    [Fact]
    public void Is_read_however_it_was_typed()
    {
        var reference = Reference.Create(2020, 123);
        var (digits, check) = (Digits(reference), reference.Value[^1]);
        foreach (var typed in new[]
        {
            reference.Value, reference.Value.ToLowerInvariant(), digits, $" HD 20 000123 {check} ", $"hd20–000123—{check}", $"HD20.000123.{check}",
            $"HĐ20-000123-{check}", $"hđ20-000123-{check}", $"ＨＤ20-000123-{check}", $"Mã: {reference.Value}"[4..],
        })
        {
            Assert.True(Reference.TryParse(typed, out var read), typed);
            Assert.Equal(reference, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HD")]
    [InlineData("20-123-4")]
    [InlineData("XX20-000123-4")]
    [InlineData("HD20-00000000000000000000000000-1")]
    public void What_is_no_reference_is_refused(string? raw) => Assert.False(Reference.TryParse(raw, out _));

    private static string Digits(Reference reference) => string.Concat(reference.Value.Where(char.IsAsciiDigit));
}
