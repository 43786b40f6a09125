using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class PlaceholdersTests
{
    [Fact]
    public void Each_open_place_is_named_once_in_order() =>
        Assert.Equal(["[số ngày]", "[...]", "[tên văn bản]"], Placeholders.In("Trong [số ngày] ngày, theo [...] của [tên văn bản]; xem [số ngày]."));

    [Theory]
    [InlineData("Xem chú thích [1] và [12].")]
    [InlineData("Ngoặc tròn (điền sau) và [ngoặc\nqua dòng]")]
    [InlineData("")]
    [InlineData(null)]
    public void Numbers_in_brackets_and_broken_ones_are_no_places(string? text) => Assert.Empty(Placeholders.In(text));
}
