using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class OwnCasesTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Address = "ba.lan@example.vn";

    [Fact]
    public async Task Link_by_email_lists_the_cases_of_that_address_and_no_other_and_opens_them()
    {
        var (mine, other) = (await AskQuestionAsync(Address.ToUpperInvariant()), await AskQuestionAsync("nguoi.khac@example.vn"));
        Assert.Equal(await AskLinkAsync("khong.ai.gui@example.vn"), await AskLinkAsync(Address));
        var link = await Person.LinkInMailAsync(portal, "/cua-toi/");
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync(link!);
        await browser.OpenAsync(link!);
        await browser.SubmitAsync("main form");
        Assert.Equal("/cua-toi", browser.Location);
        await browser.OpenAsync("/cua-toi");
        var text = browser.Page.QuerySelector("main")!.TextContent;
        Assert.Contains(mine, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', text);

        await browser.PostAsync("/cua-toi?handler=Open", [KeyValuePair.Create("Reference", other)]);
        Assert.Equal("/cua-toi", browser.Location);
        await browser.PostAsync("/cua-toi?handler=Open", [KeyValuePair.Create("Reference", mine)]);
        await browser.OpenAsync($"/hoi-dap/{mine}");
        Assert.Contains("đường liên xã", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var second = new StaffBrowser(portal);
        await second.OpenAsync(link!);
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
        await browser.PostAsync("/cua-toi?handler=Leave", []);
        await browser.OpenAsync("/cua-toi");
        Assert.NotNull(browser.Page.QuerySelector("#Email"));
    }

    [Fact]
    public async Task Without_a_link_there_is_only_the_form_and_a_wrong_address_is_said_to_be_wrong()
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/cua-toi/khong-dung");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.OpenAsync("/cua-toi");
        await browser.SubmitAsync("main form", ("Email", "khong phai"));

        Assert.Equal(["Nhập một địa chỉ e-mail đúng, ví dụ ten@coquan.gov.vn."], browser.Errors);
        Assert.Equal("khong phai", browser.Page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    private async Task<string> AskLinkAsync(string address)
    {
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/cua-toi");
        await browser.SubmitAsync("main form", ("Email", address));
        return $"{browser.Status} {browser.Page.QuerySelector("main")!.TextContent}";
    }

    private async Task<string> AskQuestionAsync(string email)
    {
        await using var scope = portal.Scope();
        var receipt = await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Bao giờ sửa xong đường liên xã ở thôn tôi?", Name = "Lan", Email = email }), Actor.Citizen(), TestContext.Current.CancellationToken);
        return receipt.Reference;
    }
}
