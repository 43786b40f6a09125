using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class AskTallyMapping : IEntityTypeConfiguration<AskTally>
{
    public void Configure(EntityTypeBuilder<AskTally> builder)
    {
        builder.ToTable("AskTallies").HasKey(t => new { t.Day, t.Hash });
        builder.Property(t => t.Hash).HasMaxLength(32);
        builder.Property(t => t.Count).IsConcurrencyToken();
    }
}
