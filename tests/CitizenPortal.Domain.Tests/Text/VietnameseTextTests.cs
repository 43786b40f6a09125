using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đường Nguyễn Thị Minh Khai", "duong nguyen thi minh khai")]
    [InlineData("Ơ ở Ờ ợ Ư ữ Ừ ự", "o o o o u u u u")]
    [InlineData("  Sổ\t đỏ \n", "so do")]
    [InlineData("ẤP Ằ Ẵ", "ap a a")]
    [InlineData("đĐ", "dd")]
    [InlineData("so do", "so do")]
    [InlineData("", "")]
    public void Folding_takes_marks_away(string text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
        Assert.Equal(folded, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Every_marked_letter_folds_to_its_plain_one_in_both_forms()
    {
        foreach (var (plain, marked) in new[]
        {
            ('a', "àáảãạăằắẳẵặâầấẩẫậ"), ('e', "èéẻẽẹêềếểễệ"), ('i', "ìíỉĩị"), ('o', "òóỏõọôồốổỗộơờớởỡợ"), ('u', "ùúủũụưừứửữự"), ('y', "ỳýỷỹỵ"), ('d', "đ"),
        })
        {
            var expected = new string(plain, marked.Length);
            Assert.Equal(expected, VietnameseText.Fold(marked));
            Assert.Equal(expected, VietnameseText.Fold(marked.ToUpperInvariant().Normalize(NormalizationForm.FormD)));
        }
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("toà án", "tòa án")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("thuý", "thúy")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("xoá", "xóa")]
    [InlineData("loà", "lòa")]
    [InlineData("HOÀ", "hòa")]
    [InlineData("KHÁNH HOÀ", "khánh hòa")]
    [InlineData("hoạ, hoạ", "họa, họa")]
    public void The_new_tone_placement_is_read_as_the_old(string written, string one)
    {
        Assert.Equal(one, VietnameseText.Exact(written));
        Assert.Equal(one, VietnameseText.Exact(one));
        Assert.Equal(one, VietnameseText.Exact(written.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("quý")]
    [InlineData("quỹ đất")]
    [InlineData("hoạt động")]
    [InlineData("hoàn")]
    [InlineData("loài")]
    [InlineData("quả")]
    [InlineData("huyện")]
    [InlineData("khuỷu")]
    [InlineData("thuỳnh")]
    [InlineData("già")]
    [InlineData("của")]
    [InlineData("mùa")]
    [InlineData("ngoẹo")]
    public void Other_syllables_are_left_alone(string word) => Assert.Equal(word, VietnameseText.Exact(word));

    [Theory]
    [InlineData("Sổ đỏ", true)]
    [InlineData("đ", true)]
    [InlineData("So do", false)]
    [InlineData("", false)]
    [InlineData("so 12/3 @", false)]
    public void Knows_whether_a_text_has_marks(string text, bool has)
    {
        Assert.Equal(has, VietnameseText.HasMarks(text));
        Assert.Equal(has, VietnameseText.HasMarks(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Normalising_gives_composed_letters_one_sort_of_line_end_and_no_blank_ends()
    {
        Assert.Equal("Sổ đỏ\nở đâu", VietnameseText.Normalize("  Sổ đỏ\r\nở đâu \n".Normalize(NormalizationForm.FormD)));
        Assert.True(VietnameseText.Normalize("ữ".Normalize(NormalizationForm.FormD)).Length == 1);
        Assert.Equal("a\uD800b", VietnameseText.Normalize("a\uD800b"));
    }

    [Theory]
    [InlineData("Sổ đỏ\t\r\n 😀", TextFault.None)]
    [InlineData("", TextFault.None)]
    [InlineData("a\0b", TextFault.NullCharacter)]
    [InlineData("a\u0007b", TextFault.ControlCharacter)]
    [InlineData("a\u007Fb", TextFault.ControlCharacter)]
    [InlineData("a\u202Eb", TextFault.BidiControl)]
    [InlineData("a\u2066b", TextFault.BidiControl)]
    [InlineData("a\u200Fb", TextFault.BidiControl)]
    [InlineData("a\u061Cb", TextFault.BidiControl)]
    public void Finds_what_hides_or_turns_round_a_text(string text, TextFault fault) => Assert.Equal(fault, VietnameseText.Inspect(text));

    [Fact]
    public void A_lone_surrogate_is_a_fault_and_breaks_no_other_function()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00b", "a\uD83Db", "\uDE00\uD83D" })
        {
            Assert.Equal(TextFault.LoneSurrogate, VietnameseText.Inspect(text));
            Assert.NotNull(VietnameseText.Fold(text) + VietnameseText.Exact(text) + VietnameseText.Slug(text) + VietnameseText.Excerpt(text, 10));
        }
    }

    [Theory]
    [InlineData("Sổ đỏ, ở xã!", new[] { "Sổ", "đỏ", "ở", "xã" })]
    [InlineData("NĐ-43/2011", new[] { "NĐ", "43", "2011" })]
    [InlineData(" ... ", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("một", new[] { "một" })]
    public void Words_are_runs_of_letters_and_digits(string text, string[] words) => Assert.Equal(words, VietnameseText.Words(text));

    [Fact]
    public void A_decomposed_word_is_one_word() => Assert.Single(VietnameseText.Words("đường".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Đất đai: kế hoạch sử dụng đất?", "dat-dai-ke-hoach-su-dung-dat")]
    [InlineData("  --- ", "")]
    [InlineData("UBND xã Phước Thuận (huyện Ninh Phước)", "ubnd-xa-phuoc-thuan-huyen-ninh-phuoc")]
    [InlineData("😀 cấp sổ", "cap-so")]
    public void A_slug_is_plain_words_and_hyphens(string text, string slug) => Assert.Equal(slug, VietnameseText.Slug(text));

    [Fact]
    public void A_slug_is_at_most_80_characters_and_ends_with_no_hyphen()
    {
        var slug = VietnameseText.Slug(string.Concat(Enumerable.Repeat("sáu chữ ", 30)));

        Assert.InRange(slug.Length, 70, 80);
        Assert.False(slug.EndsWith('-'));
    }

    [Theory]
    [InlineData("ngắn thôi", 20, "ngắn thôi")]
    [InlineData("một hai ba bốn", 9, "một hai…")]
    [InlineData("một hai, ba bốn", 9, "một hai…")]
    [InlineData("một   hai\nba", 20, "một hai ba")]
    [InlineData("liềnmạchkhôngcách", 5, "liền…")]
    public void An_excerpt_is_cut_between_words(string text, int max, string excerpt) => Assert.Equal(excerpt, VietnameseText.Excerpt(text, max));

    [Fact]
    public void An_excerpt_never_cuts_a_surrogate_pair_and_is_never_too_long()
    {
        for (var max = 2; max < 12; max++)
        {
            var excerpt = VietnameseText.Excerpt("😀😀😀😀😀😀", max);
            Assert.Equal(TextFault.None, VietnameseText.Inspect(excerpt));
            Assert.True(excerpt.Length <= max);
        }
    }
}
