using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace CitizenPortal.Web.Files;

/// <summary>A page whose form may bring files: read here, before anything is bound, with a bound of its own in the place of the server's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAsyncResourceFilter
{
    private const int LongestBoundary = 100;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = null;
            }

            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
            var form = await UploadForm.ReadAsync(http, boundary is { Length: > 0 and <= LongestBoundary } ? boundary : "-");
            (http.Request.Form, http.Response.StatusCode) = (form.Fields, form.IsCut ? StatusCodes.Status413PayloadTooLarge : http.Response.StatusCode);
            http.Features.Set(form);
            if (form.IsBroken)
            {
                context.ModelState.AddModelError("", Say.Validation["Binding.Form"]);
            }
        }

        await next();
    }
}
