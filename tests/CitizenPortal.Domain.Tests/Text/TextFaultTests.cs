using CitizenPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class TextFaultTests
{
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Theory]
    [InlineData("Đường Ngô Gia Tự\r\nbị ngập\t👍🏽 👨‍👩‍👧", TextFault.None)]
    [InlineData("a\0b", TextFault.NullCharacter)]
    [InlineData("a\u0007b", TextFault.ControlCharacter)]
    [InlineData("a\u0085b", TextFault.ControlCharacter)]
    [InlineData("a\uFFFEb", TextFault.ControlCharacter)]
    [InlineData("a\u202Eb", TextFault.BidiControl)]
    [InlineData("a\u2066b", TextFault.BidiControl)]
    [InlineData("a\u200Fb", TextFault.BidiControl)]
    public void Names_what_is_wrong(string raw, TextFault fault) => Assert.Equal(fault, VietnameseText.Inspect(raw));

    [Fact]
    public void Half_an_emoji_is_a_lone_surrogate_wherever_it_stands()
    {
        Assert.Equal(TextFault.LoneSurrogate, VietnameseText.Inspect("a" + '\uD83D'));
        Assert.Equal(TextFault.LoneSurrogate, VietnameseText.Inspect('\uDC4D' + "a"));
        Assert.Equal(TextFault.LoneSurrogate, VietnameseText.Inspect("" + '\uDC4D' + '\uD83D'));
    }

    [Fact]
    public void No_text_however_broken_makes_anything_throw() =>
        Check.One(Run, Prop.ForAll(Broken, text =>
        {
            VietnameseText.Normalize(text);
            VietnameseText.Words(VietnameseText.Fold(text));
            VietnameseText.Words(VietnameseText.Exact(text));
            VietnameseText.Slug(text);
            VietnameseText.Excerpt(text, 5);
            PersonalData.Redact(text);
            _ = Reference.TryParse(text, out _);
            _ = TrackingSecret.TryParse(text, out _);
            _ = PhoneNumber.TryParse(text, out _);
            return VietnameseOrder.Instance.Compare(text, text) == 0;
        }));

    [Fact]
    public void A_clean_text_is_the_same_when_normalised_twice() =>
        Check.One(Run, Prop.ForAll(Broken, text => VietnameseText.Normalize(VietnameseText.Normalize(text)) == VietnameseText.Normalize(text)));

    [Fact]
    public void Normalising_joins_marks_line_ends_and_trims() =>
        Assert.Equal("Hòa\nPhước", VietnameseText.Normalize("Ho\u0300a\r\nPhu\u031Bo\u031B\u0301c \n "));

    [Fact]
    public void A_control_character_before_a_lone_surrogate_does_not_reach_the_normaliser() =>
        Assert.Equal("\u0001" + '\uD800', VietnameseText.Normalize("\u0001" + '\uD800'));

    private static Arbitrary<string> Broken => Gen.Elements(
            'a', 'đ', 'Đ', 'ữ', 'Ằ', '\u0301', '\u031B', ' ', '\n', '\r', '\0', '0', '9', '@', '-', '.',
            '\uD83D', '\uDC4D', '\uFFFE', '\uFFFF', '\u200B', '\uFE0F', '\u202E', '\uFF11')
        .ListOf().Select(chars => new string([.. chars])).ToArbitrary();
}
