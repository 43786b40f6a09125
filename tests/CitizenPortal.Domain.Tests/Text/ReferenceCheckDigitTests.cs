using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class ReferenceCheckDigitTests
{
    private static readonly long[] Numbers = [0, 1, 123, 9_999, 90_909, 123_456, 1_234_567];

    public static TheoryData<string> References => [.. Numbers.SelectMany(n => new[] { Reference.Create(2020, n).Value, Reference.Create(2026, n).Value })];

    [Theory]
    [MemberData(nameof(References))]
    public void Every_single_wrong_digit_is_caught(string value)
    {
        foreach (var i in Digits(value))
        {
            foreach (var wrong in "0123456789".Where(d => d != value[i]))
            {
                Assert.False(Reference.TryParse(value[..i] + wrong + value[(i + 1)..], out _), $"{value}: digit {i} as {wrong}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Every_swapped_pair_is_caught(string value)
    {
        foreach (var (i, j) in Digits(value).Zip(Digits(value).Skip(1)).Where(p => value[p.First] != value[p.Second]))
        {
            var swapped = value.ToCharArray();
            (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
            Assert.False(Reference.TryParse(new string(swapped), out _), new string(swapped));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    [InlineData("\u00A0{0}\u200B")]
    public void However_typed_it_is_the_same_reference(string form)
    {
        var reference = Reference.Create(2020, 123);
        var plain = reference.Value.Replace("-", "", StringComparison.Ordinal);
        string[] typed = [reference.Value, plain, plain[2..], reference.Value.ToLowerInvariant(), reference.Value.Replace('-', '–'), reference.Value.Replace("-", " - ", StringComparison.Ordinal), Wide(reference.Value)];
        Assert.All(typed, t =>
        {
            Assert.True(Reference.TryParse(string.Format(null, form, t), out var read), t);
            Assert.Equal(reference, read);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HD20-123-4")]
    [InlineData("HD20-000123-45678901234567890")]
    [InlineData("000.00.19.H44-200601-0001")]
    public void What_is_no_reference_is_refused(string? raw) => Assert.False(Reference.TryParse(raw, out _));

    [Fact]
    public void A_padded_number_is_not_a_second_name_of_a_case()
    {
        var accepted = Enumerable.Range(0, 10).Where(check => Reference.TryParse($"HD20-0000123-{check}", out _));
        Assert.Empty(accepted);
    }

    [Fact]
    public void A_number_of_seven_digits_is_written_in_full()
    {
        Assert.True(Reference.TryParse(Reference.Create(2020, 1_234_567).Value, out var read));
        Assert.StartsWith("HD20-1234567-", read.Value, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Digits(string value) => Enumerable.Range(0, value.Length).Where(i => char.IsAsciiDigit(value[i]));

    private static string Wide(string value) => new([.. value.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c)]);
}
