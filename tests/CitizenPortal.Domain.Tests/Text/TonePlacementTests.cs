using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class TonePlacementTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("HOÀ BÌNH", "hòa bình")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("Thuỷ lợi, luỹ, thuỵ", "thủy lợi, lũy, thụy")]
    [InlineData("toà án", "tòa án")]
    [InlineData("loã loẹt", "lõa loẹt")]
    [InlineData("huỷ", "hủy")]
    public void Both_placements_match_each_other(string one, string other) => Assert.Equal(VietnameseText.Exact(other), VietnameseText.Exact(one));

    [Theory]
    [InlineData("quý")]
    [InlineData("quỹ")]
    [InlineData("giá")]
    [InlineData("giếng")]
    [InlineData("hoàn")]
    [InlineData("khoản")]
    [InlineData("thuyền")]
    [InlineData("ngoài")]
    [InlineData("quà")]
    [InlineData("tuần")]
    [InlineData("huế")]
    public void A_tone_that_stands_right_stays(string word) => Assert.Equal(word, VietnameseText.Exact(word));

    [Theory]
    [InlineData("hòa", "hóa")]
    [InlineData("bảo kê", "báo kê")]
    [InlineData("đất", "dất")]
    public void Different_marks_stay_different(string one, string other) => Assert.NotEqual(VietnameseText.Exact(other), VietnameseText.Exact(one));
}
