using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Đất đai & xây dựng", "dat-dai-xay-dung")]
    [InlineData("  43/2011/NĐ-CP  ", "43-2011-nd-cp")]
    [InlineData("👍", "")]
    [InlineData("Αθήνα và Phan Rang", "va-phan-rang")]
    public void Is_ascii_words_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, VietnameseText.Slug(text));

    [Fact]
    public void Is_cut_between_words()
    {
        var slug = VietnameseText.Slug(string.Join(' ', Enumerable.Repeat("nghiêng", 30)));
        Assert.Equal(79, slug.Length);
        Assert.EndsWith("-nghieng", slug, StringComparison.Ordinal);
        Assert.Equal(80, VietnameseText.Slug(new string('a', 200)).Length);
    }

    [Theory]
    [InlineData("Đường bị ngập nặng", 12, "Đường bị…")]
    [InlineData("Đường bị ngập", 13, "Đường bị ngập")]
    [InlineData("Đường, bị ngập", 8, "Đường…")]
    [InlineData("Nghiêngngả", 5, "Nghi…")]
    [InlineData("abc👍👍", 5, "abc…")]
    [InlineData("ab", 2, "ab")]
    [InlineData("abc", 2, "a…")]
    [InlineData("", 5, "")]
    public void An_excerpt_ends_at_a_word_and_says_that_it_was_cut(string text, int max, string excerpt) =>
        Assert.Equal(excerpt, VietnameseText.Excerpt(text, max));
}
