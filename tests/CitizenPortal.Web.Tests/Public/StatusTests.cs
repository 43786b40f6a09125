using System.Net;
using System.Text.Json;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class StatusTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Live_and_ready_answer_in_json()
    {
        using var visitor = new Visitor(portal);
        using var live = JsonDocument.Parse(await visitor.TextAsync("/health/live"));
        using var ready = JsonDocument.Parse(await visitor.TextAsync("/health/ready"));

        Assert.Equal("Healthy", live.RootElement.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("ok", ready.RootElement.GetProperty("database").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hoi-dap")]
    [InlineData("/khong-co")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_safety_headers(string address)
    {
        using var visitor = new Visitor(portal);
        await visitor.TextAsync(address);

        var headers = visitor.Last.Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("PUT", "/gui-cau-hoi")]
    [InlineData("DELETE", "/hoi-dap")]
    [InlineData("POST", "/")]
    [InlineData("POST", "/loi/500")]
    [InlineData("POST", "/hoi-dap")]
    [InlineData("PUT", "/tra-cuu")]
    [InlineData("PUT", "/hoi-dap/HD20-000001-8")]
    [InlineData("HEAD", "/tra-cuu")]
    public async Task Odd_method_is_never_a_server_error(string method, string address)
    {
        using var visitor = new Visitor(portal);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await visitor.SendAsync(request);

        Assert.True((int)answer.StatusCode < 500);
    }

    [Theory]
    [InlineData("/gui-cau-hoi")]
    [InlineData("/tra-cuu")]
    [InlineData("/hoi-dap/HD20-000001-8")]
    public async Task Body_that_cannot_be_read_is_answered_with_the_page(string address)
    {
        using var visitor = new Visitor(portal);
        foreach (var type in new[] { "multipart/form-data; boundary=x", "application/x-www-form-urlencoded" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("cau-hoi=%00&ma=%00&bo-sung=%00") };
            request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var answer = await visitor.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
