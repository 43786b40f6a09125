using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Tests.Routing;

public sealed class PlaceProposalsTests
{
    private static readonly DateOnly Day = new(2020, 6, 1);
    private static readonly PlaceProposals Places = new(SeedJson.Localities);

    [Theory]
    [InlineData("Thửa đất ở xã Phước Thuận có bị điều chỉnh không?", "Xã Phước Thuận")]
    [InlineData("UBND XÃ PHƯỚC THUẬN trả lời giúp", "Xã Phước Thuận")]
    [InlineData("thua dat o xa phuoc thuan co bi dieu chinh khong", "Xã Phước Thuận")]
    [InlineData("Hẻm 12, phường Đô Vinh. Ở phường Đô Vinh hay ngập.", "Phường Đô Vinh")]
    [InlineData("Chợ thị trấn Tân Sơn mở cửa mấy giờ", "Thị trấn Tân Sơn")]
    public void Text_that_names_one_commune_proposes_it(string text, string name) => Assert.Equal(name, Name(Places.Propose(text, Day)));

    [Theory]
    [InlineData("")]
    [InlineData("Chợ Phước Thuận mở cửa mấy giờ")]
    [InlineData("Đường nối xã Phước Thuận với phường Đô Vinh")]
    [InlineData("Huyện Ninh Phước có bao nhiêu xã")]
    [InlineData("xã Không Có Thật")]
    public void Text_that_names_none_or_several_proposes_nothing(string text) => Assert.Null(Places.Propose(text, Day));

    [Fact]
    public void A_commune_that_is_gone_is_not_proposed() =>
        Assert.NotEqual(Places.Propose("Hỏi về phường Mỹ Hương", Day), Places.Propose("Hỏi về phường Mỹ Hương", new DateOnly(2024, 12, 1)));

    [Fact]
    public void A_longer_name_hides_the_shorter_one_it_begins_with()
    {
        var places = new PlaceProposals([Commune("a", "Xã Hòa Sơn"), Commune("b", "Xã Hòa Sơn Tây")]);

        Assert.Equal("b", places.Propose("Tôi ở xã Hòa Sơn Tây", Day));
        Assert.Null(places.Propose("Từ xã Hòa Sơn Tây sang xã Hòa Sơn", Day));
    }

    [Theory]
    [InlineData("Đường ở xã Phước Thuận ngập", "đường ở ngập")]
    [InlineData("duong o xa phuoc thuan ngap", "duong o ngap")]
    [InlineData("Đường ngập", "đường ngập")]
    public void Names_of_communes_can_be_left_out(string text, string rest) => Assert.Equal(rest, Places.WithoutNames(text));

    [Fact]
    public void Two_communes_of_one_name_are_left_to_the_resident() =>
        Assert.Null(new PlaceProposals([Commune("a", "Xã Hòa Sơn"), Commune("b", "Xã Hòa Sơn")]).Propose("Tôi ở xã Hòa Sơn", Day));

    private static string? Name(string? id) => SeedJson.Localities.SingleOrDefault(l => l.Id == id)?.Name;

    private static Locality Commune(string id, string name) => new() { Id = id, Code = id, Name = name, Level = LocalityLevel.Commune, ValidFrom = Day };
}
