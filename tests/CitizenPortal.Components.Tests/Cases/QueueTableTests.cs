using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class QueueTableTests : BunitContext
{
    [Fact]
    public void Rows_are_named_linked_and_labelled_for_narrow_screens()
    {
        var shown = Render<QueueTable>(p => p
            .Add(c => c.Caption, "Quá hạn").Add(c => c.Columns, [new("Câu hỏi"), new("Thời hạn"), new("Ngày đã dùng", Numeric: true)])
            .Add(c => c.Rows, [new("/can-bo/1", [new("Tách thửa"), new("", Due: new("quá hạn 3 ngày", DueTone.Late)), new("18")], DueTone.Late)]));

        Assert.Equal("Quá hạn", shown.Find("caption").TextContent);
        Assert.Equal("Tách thửa", shown.Find("tr.row-late > th[scope=row] > a[href='/can-bo/1']").TextContent);
        Assert.Equal(["Thời hạn", "Ngày đã dùng"], shown.FindAll("td").Select(c => c.GetAttribute("data-label")));
        Assert.Equal("quá hạn 3 ngày", shown.Find("td .due-late").TextContent);
        Assert.Equal("18", shown.Find("td.num").TextContent.Trim());
        Assert.Equal(3, shown.FindAll("[role=columnheader]").Count);
    }
}
