using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace CitizenPortal.Web.Startup;

public static class Face
{
    /// <summary>Razor Pages that write Vietnamese letters as they are, not as entities, and ask for a value only where a validator does.</summary>
    public static IServiceCollection AddFace(this IServiceCollection services)
    {
        services.AddRazorPages()
            .AddMvcOptions(o => o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }
}
