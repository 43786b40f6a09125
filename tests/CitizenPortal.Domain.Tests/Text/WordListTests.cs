using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class WordListTests
{
    private static readonly WordList Words = new([("chợ", "market"), ("vòi tiền", "sealed"), ("gây khó dễ", "sealed"), ("hoà giải", "law")]);
    private static readonly WordList Sealed = new(SeedJson.SealedWords);

    [Theory]
    [InlineData("Cán bộ vòi tiền của dân", 2, 2)]
    [InlineData("can bo voi tien cua dan", 2, 2)]
    [InlineData("CÁN BỘ GÂY KHÓ DỄ", 2, 3)]
    [InlineData("xin hòa giải", 1, 2)]
    [InlineData("chợ", 0, 1)]
    public void Finds_whole_words_with_and_without_marks(string text, int start, int length)
    {
        Assert.Equal((start, length), Place(text));
        Assert.Equal((start, length), Place(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Cho tôi hỏi")]
    [InlineData("cho toi hoi")]
    [InlineData("chợt")]
    [InlineData("vòi nước, tiền nước")]
    [InlineData("với tiền lương")]
    [InlineData("vòi")]
    [InlineData("")]
    public void Raises_no_false_alarm(string text) => Assert.Empty(Words.Hits(text));

    [Fact]
    public void Finds_each_place() => Assert.Equal([0, 3], Words.Hits("vòi tiền, vòi vòi tiền").Select(h => h.Start));

    [Fact]
    public void Words_of_sealed_matters_are_found_in_a_report_on_an_official() =>
        Assert.All(
            ["Công chức ở bộ phận một cửa hách dịch với dân", "Họ đòi phải có phong bì mới làm", "can bo dia chinh nhung nhieu", "Cán bộ vòi vĩnh khi làm sổ đỏ"],
            text => Assert.NotEmpty(Sealed.Hits(text)));

    [Fact]
    public void Words_of_sealed_matters_are_not_found_in_everyday_questions() =>
        Assert.All(
            [
                "Cho tôi hỏi thủ tục cấp giấy phép xây dựng nhà ở", "Đường trước nhà bị ngập nước mỗi khi mưa", "Khi nào xã chi tiền hỗ trợ hạn hán?",
                "Mức phạt tiền khi xây nhà không phép là bao nhiêu?", "Tiền điện tháng này tăng gấp đôi, tôi hỏi ai?", "Bồi thường đất khi làm đường thì tính thế nào?",
                "Bao giờ có nước sạch ở thôn?", "Trẻ em được tiêm chủng ở đâu?",
            ],
            text => Assert.Empty(Sealed.Hits(text)));

    private static (int Start, int Length) Place(string text)
    {
        var hit = Assert.Single(Words.Hits(text));
        return (hit.Start, hit.Length);
    }
}
