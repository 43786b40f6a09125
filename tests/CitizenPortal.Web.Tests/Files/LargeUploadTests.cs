using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Files;

/// <summary>Over a real server: a film of 200 MB is not held in memory, is refused in words, and takes no text with it.</summary>
public sealed class LargeUploadTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Megabytes = 200;
    private const long MostAllocated = 100_000_000;
    private readonly DemoPortalHost _portal = new();

    [Fact]
    public async Task Two_hundred_megabytes_are_cut_in_words_and_the_text_stays()
    {
        using var client = new HttpClient { BaseAddress = _portal.Address() };
        await client.GetAsync("/gui-cau-hoi", TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent { { new StringContent("Text"), "buoc" }, { new StringContent("Phim quay đoạn đường ngập, xin xem kèm."), "cau-hoi" } };
        form.Add(new Film(), "tep", "phim.mp4");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        using var answer = await client.PostAsync("/gui-cau-hoi", form, TestContext.Current.CancellationToken);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"{allocated / 1_000_000} MB allocated, client included");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Phim quay đoạn đường ngập, xin xem kèm.", page.Typed("#cau-hoi"));
        Assert.StartsWith("#tep Tệp “phim.mp4” lớn hơn 5 MB", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.InRange(allocated, 0, MostAllocated);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private sealed class Film : HttpContent
    {
        private static readonly byte[] Second = Encoding.ASCII.GetBytes(new string('x', 1024 * 1024));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var i = 0; i < Megabytes; i++)
            {
                await stream.WriteAsync(Second);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Megabytes * 1024L * 1024;
            return true;
        }
    }
}
