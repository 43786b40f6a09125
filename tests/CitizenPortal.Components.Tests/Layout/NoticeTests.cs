using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class NoticeTests : BunitContext
{
    [Theory]
    [InlineData(NoticeTone.Info, "notice")]
    [InlineData(NoticeTone.Warn, "notice notice-warn")]
    [InlineData(NoticeTone.Good, "notice notice-good")]
    public void Warning_looks_different_from_information(NoticeTone tone, string css) =>
        Render<Notice>(p => p.Add(c => c.Text, "Gọi 113").Add(c => c.Tone, tone)).MarkupMatches($"""<div class="{css}"><p>Gọi 113</p></div>""");
}
