using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class VietnameseOrderTests
{
    [Fact]
    public void Letters_come_in_the_order_of_the_alphabet()
    {
        string[] sorted = ["an", "ăn", "ân", "bà", "cá", "da", "đa", "em", "êm", "ga", "on", "ôn", "ơn", "tu", "tư", "va"];
        var random = new Random(20200601);

        Assert.Equal(sorted, sorted.OrderBy(_ => random.Next()).Order(VietnameseOrder.Instance));
    }

    [Fact]
    public void Tones_decide_only_between_equal_letters()
    {
        Assert.Equal(["ma", "mà", "mả", "mã", "má", "mạ"], new[] { "mạ", "má", "mã", "mả", "mà", "ma" }.Order(VietnameseOrder.Instance));
        Assert.Equal(["má a", "ma b"], new[] { "ma b", "má a" }.Order(VietnameseOrder.Instance));
        Assert.Equal(["bà", "bàn", "ban bố", "bạn đọc"], new[] { "bạn đọc", "bàn", "ban bố", "bà" }.Order(VietnameseOrder.Instance));
    }

    [Fact]
    public void Districts_of_the_province_stand_as_a_reader_expects() =>
        Assert.Equal(
            ["Bác Ái", "Ninh Hải", "Ninh Phước", "Ninh Sơn", "Phan Rang - Tháp Chàm", "Thuận Bắc", "Thuận Nam"],
            new[] { "Thuận Nam", "Phan Rang - Tháp Chàm", "Ninh Sơn", "Ninh Phước", "Bác Ái", "Thuận Bắc", "Ninh Hải" }.Order(VietnameseOrder.Instance));

    [Fact]
    public void Case_and_unicode_form_do_not_matter()
    {
        Assert.Equal(0, VietnameseOrder.Instance.Compare("ĐƯỜNG", "đường"));
        Assert.Equal(0, VietnameseOrder.Instance.Compare("đường", "đường".Normalize(NormalizationForm.FormD)));
        Assert.True(VietnameseOrder.Instance.Compare(null, "a") < 0);
        Assert.Equal(0, VietnameseOrder.Instance.Compare(null, ""));
    }
}
