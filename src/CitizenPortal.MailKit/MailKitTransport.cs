#if !FULL_REGISTRY
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.MailKit;

public static class MailKitTransport
{
    /// <summary>Refuses: MailKit is compiled in only under the build property <c>FullRegistry</c>.</summary>
    public static IServiceCollection AddMailKitTransport(this IServiceCollection services) =>
        throw new InvalidOperationException(
            "Bản dựng này không có MailKit vì được dựng khi FullRegistry tắt. "
            + "Hãy chọn Mail:Transport = Smtp, hoặc dựng lại với FullRegistry=true.");
}
#endif
