using CitizenPortal.TestKit;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Screenshots of what a person saw, kept with the test results so that somebody can look at them.</summary>
internal static class Pictures
{
    /// <summary>One of the many pictures of every page; taken only when `PICTURES=all` asks for them.</summary>
    public static Task TakeAllAsync(IPage page, string name) =>
        Environment.GetEnvironmentVariable("PICTURES") == "all" ? TakeAsync(page, "trang " + name.Replace('/', '_')) : Task.CompletedTask;

    /// <summary>The page as it comes out of the printer.</summary>
    public static Task PrintAsync(IPage page, string name) => page.PdfAsync(new() { Path = PathOf(name + ".pdf"), Format = "A4" });

    public static Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(
        new() { Path = PathOf(name + ".png"), FullPage = true });

    private static string PathOf(string name)
    {
        var path = Repository.File("tests", "TestResults", "pictures", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
