using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class WordListMarksTests
{
    private static readonly WordList Words = new(
    [
        ("bảo kê", "sealed"), ("đòi tiền", "sealed"), ("hối lộ", "sealed"), ("ăn hối lộ", "sealed"), ("tố cáo", "denunciation"),
        ("quyết định hoà giải", "complaint"), ("chợ", "topic"),
    ]);

    [Theory]
    [InlineData("Cán bộ ĐÒI TIỀN của tôi.", "đòi tiền")]
    [InlineData("can bo doi tien cua toi", "đòi tiền")]
    [InlineData("can bo doi tien cua toi ❤️", "đòi tiền")]
    [InlineData("bị đòi👍 tiền", "đòi tiền")]
    [InlineData("bị đòi\u00AD tiền\u200B!", "đòi tiền")]
    [InlineData("Quyết định hòa giải", "quyết định hoà giải")]
    [InlineData("nhóm bảo-kê ở chợ", "bảo kê,chợ")]
    [InlineData("ăn hối lộ", "ăn hối lộ,hối lộ")]
    public void Finds_whole_words_however_typed(string text, string found) =>
        Assert.Equal(found.Split(','), Words.Hits(text).Select(h => h.Text));

    [Theory]
    [InlineData("Bao kê khai, báo kê khai thuế")]
    [InlineData("tôi đòi tiên tiến")]
    [InlineData("có tổ cao niên")]
    [InlineData("hối lộc")]
    [InlineData("cho toi hoi")]
    [InlineData("đòi, xin tiền")]
    [InlineData("")]
    public void Does_not_find_what_only_looks_alike(string text) => Assert.Empty(Words.Hits(text));

    [Fact]
    public void A_hit_says_class_and_place() =>
        Assert.Equal(new WordHit("tố cáo", "denunciation", 2, 2), Assert.Single(Words.Hits("Tôi muốn tố cáo")));
}
