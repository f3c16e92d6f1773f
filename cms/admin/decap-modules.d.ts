/// <reference types="vite/client" />

declare module 'decap-cms-backend-proxy' {
  /** Decap's backend for its proxy protocol; only what the portal's own backend builds on. */
  export class ProxyBackend {
    constructor(
      config: { backend: { proxy_url: string; branch?: string }; media_folder: string },
      options?: object,
    );
    options: { initialWorkflowStatus?: string };
    branch: string;
    mediaFolder: string;
  }
}
