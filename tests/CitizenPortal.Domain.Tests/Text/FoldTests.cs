using System.Text;
using CitizenPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class FoldTests
{
    private const string Alphabet = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ 0 1";
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Theory]
    [InlineData("Đường Đài Sơn", "duong dai son")]
    [InlineData("Ằ Ễ Ỗ Ữ ậ ợ", "a e o u a o")]
    [InlineData("  Hỏi \t\n đáp  ", "hoi dap")]
    [InlineData("CƯỠNG CHẾ", "cuong che")]
    [InlineData("vòi\u200B vĩnh\u00AD", "voi vinh")]
    [InlineData("cảm ơn 👍🏽 ❤️", "cam on 👍🏽 ❤")]
    [InlineData("", "")]
    public void Loses_marks_case_and_blanks(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Both_unicode_forms_and_both_cases_fold_and_match_alike() =>
        Check.One(Run, Prop.ForAll(Vietnamese, text =>
        {
            var apart = text.Normalize(NormalizationForm.FormD);
            return VietnameseText.Fold(apart) == VietnameseText.Fold(text)
                && VietnameseText.Fold(text.ToUpperInvariant()) == VietnameseText.Fold(text)
                && VietnameseText.Exact(apart.ToUpperInvariant()) == VietnameseText.Exact(text);
        }));

    [Fact]
    public void Folding_gives_plain_ascii_and_changes_nothing_the_second_time() =>
        Check.One(Run, Prop.ForAll(Vietnamese, text =>
        {
            var folded = VietnameseText.Fold(text);
            return folded.All(char.IsAscii) && VietnameseText.Fold(folded) == folded && VietnameseText.Fold(VietnameseText.Exact(text)) == folded;
        }));

    [Theory]
    [InlineData("toi bi doi tien", false)]
    [InlineData("toi bi doi tien ❤️", false)]
    [InlineData("tôi", true)]
    [InlineData("di dau đo", true)]
    [InlineData("mu\u031Ba", true)]
    public void Only_Vietnamese_marks_count_as_marks(string text, bool marked) => Assert.Equal(marked, VietnameseText.HasMarks(text));

    [Theory]
    [InlineData("Thửa đất số 12, tờ 5?", new[] { "Thửa", "đất", "số", "12", "tờ", "5" })]
    [InlineData("hối lộ👍nhé❤️!", new[] { "hối", "lộ", "nhé" })]
    [InlineData("43/2011/NĐ-CP", new[] { "43", "2011", "NĐ", "CP" })]
    [InlineData("Ho\u0300a", new[] { "Ho\u0300a" })]
    [InlineData(" …👍 ", new string[0])]
    public void Words_are_runs_of_letters_and_digits(string text, string[] words) => Assert.Equal(words, VietnameseText.Words(text));

    private static Arbitrary<string> Vietnamese => Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(chars => new string([.. chars])).ToArbitrary();
}
