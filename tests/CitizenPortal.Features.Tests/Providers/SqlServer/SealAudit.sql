SELECT TOP(1) [a].[Number], [a].[At], [a].[First], [a].[Hash], [a].[Last], [a].[Previous], [a].[Roll], [a].[Total]
FROM [AuditSeals] AS [a]
ORDER BY [a].[Number] DESC
GO

SELECT TOP(@p) [a].[Number], [a].[At], [a].[First], [a].[Hash], [a].[Last], [a].[Previous], [a].[Roll], [a].[Total]
FROM [AuditSeals] AS [a]
ORDER BY [a].[Number] DESC
GO

SELECT TOP(1) [a].[Last]
FROM [AuditSeals] AS [a]
ORDER BY [a].[Last] DESC
GO

SELECT TOP(@p) [a].[Id], [a].[Hash]
FROM [AuditRows] AS [a]
WHERE [a].[Id] > @last
ORDER BY [a].[Id]
