using CitizenPortal.Components.Letters;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Ports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CitizenPortal.Web.Letters;

internal sealed class LetterRenderer(IServiceProvider services, ILoggerFactory loggers) : ILetterRenderer
{
    public async Task<LetterBody> RenderAsync(LetterView view, CancellationToken ct)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
            return (await renderer.RenderComponentAsync(LetterComponents.Of(view), parameters)).ToHtmlString();
        });
        return new LetterBody(PlainTwin.Of(html), "<!doctype html>\n" + html);
    }
}
