using System.Net;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CitizenPortal.Web.Tests.Public;

public sealed class SecureTransportTests : IClassFixture<PortalHost>
{
    private readonly HttpClient _client;

    public SecureTransportTests(PortalHost portal) =>
        _client = portal.WithWebHostBuilder(host => host.UseEnvironment("Staging").UseSetting("Portal:PublicBaseUrl", "https://hoidap.example.vn"))
            .CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task Plain_request_is_sent_to_the_secure_address()
    {
        var answer = await _client.GetAsync("/dang-nhap?ReturnUrl=%2Fcan-bo", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("https://hoidap.example.vn/dang-nhap?ReturnUrl=%2Fcan-bo", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Sign_in_works_behind_a_proxy_that_ended_tls_and_its_cookie_is_bound_to_the_host()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/dang-nhap");

        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("__Host-", string.Join(';', answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_answers_without_tls() =>
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
}
