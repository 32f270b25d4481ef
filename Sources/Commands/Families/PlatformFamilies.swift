extension Families {
  /// Repositories, databases, containers, clouds and packages.
  static let platforms: [any Family.Type] = [
    GitFamily.self, HostingFamily.self, SQLFamily.self, DatabaseToolsFamily.self, DocumentFamily.self,
    MigrationFamily.self, ContainerFamily.self, KubernetesFamily.self, InfrastructureFamily.self,
    CloudFamily.self,
    RequestFamily.self, PackageFamily.self, BackupFamily.self,
  ]
}
