using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class FaultTitleTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Theory]
    [InlineData("quantri", "/quan-tri/truc", "form[action$='handler=Add']")]
    [InlineData("quantri", "/quan-tri/moi-nguoi", "main form[method=post]")]
    [InlineData("quantri", "/quan-tri/du-lieu-ca-nhan", "#tim")]
    [InlineData("canbo.so-tn-mt", "/can-bo/vang-mat", "main form[method=post]")]
    [InlineData("canbo.so-tn-mt", "/can-bo/mau-tra-loi", "main form[method=post]")]
    public async Task A_form_that_is_refused_says_so_first_in_the_title(string account, string address, string form)
    {
        using var staff = await StaffBrowser.SignedInAsync(portal, account);
        await staff.OpenAsync(address);
        var title = staff.Page.Title!;

        await staff.SubmitAsync(form);

        Assert.NotEmpty(staff.Errors);
        Assert.DoesNotContain("Lỗi", title, StringComparison.Ordinal);
        Assert.Equal($"Lỗi: {title}", staff.Page.Title);
    }

    [Fact]
    public async Task A_refused_sign_in_says_so_first_in_the_title()
    {
        using var stranger = new StaffBrowser(portal);
        await stranger.OpenAsync("/dang-nhap");
        var title = stranger.Page.Title!;

        await stranger.SubmitAsync("main form[method=post]");

        Assert.Equal($"Lỗi: {title}", stranger.Page.Title);
    }
}
